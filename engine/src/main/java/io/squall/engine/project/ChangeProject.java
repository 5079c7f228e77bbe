package io.squall.engine.project;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Project;
import io.squall.model.ProjectId;
import io.squall.model.ResourceType;
import java.util.Optional;

/// Gives a project another name or another description. What is not named stays.
public record ChangeProject(ProjectId id, Optional<String> name, Optional<String> description)
        implements Command<Project> {

    @Override
    public Project run(Transaction tx) {
        var project = tx.own(Kinds.PROJECTS).get(ResourceType.PROJECT, id);
        name.filter(wanted -> !wanted.equals(project.name())).ifPresent(wanted -> Projects.requireFree(tx, wanted));
        return tx.own(Kinds.PROJECTS)
                .put(project.with(name.orElse(project.name()), description.orElse(project.description())));
    }
}
