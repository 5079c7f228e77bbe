package io.squall.engine.project;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Project;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.ResourceType;

/// Gives an account another part to sort resources into.
public record CreateProject(String name, String description) implements Command<Project> {

    @Override
    public Project run(Transaction tx) {
        Projects.requireFree(tx, name);
        tx.checkQuota(Quota.PROJECTS, tx.own(Kinds.PROJECTS).count(), 1);
        return tx.own(Kinds.PROJECTS)
                .put(new Project(
                        new ProjectId(tx.newId(ResourceType.PROJECT)),
                        tx.caller().account(),
                        name,
                        description,
                        tx.now()));
    }
}
