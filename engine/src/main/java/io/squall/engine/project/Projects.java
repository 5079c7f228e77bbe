package io.squall.engine.project;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.ProjectId;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;

/// The rules about projects that many commands share.
public final class Projects {

    private Projects() {}

    /// Refuses a project that the account does not have.
    public static void requireKnown(Transaction tx, ProjectId id) {
        if (!id.equals(ProjectId.DEFAULT) && tx.own(Kinds.PROJECTS).find(id).isEmpty()) {
            throw new NoSuch(ResourceType.PROJECT, id.value()).raise();
        }
    }

    /// Refuses a name that another project of the account has.
    static void requireFree(Transaction tx, String name) {
        if (tx.own(Kinds.PROJECTS).list().stream()
                .anyMatch(project -> project.name().equals(name))) {
            throw new AlreadyExists(ResourceType.PROJECT, name).raise();
        }
    }
}
