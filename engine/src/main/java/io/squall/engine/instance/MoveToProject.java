package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.project.Projects;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.ProjectId;
import io.squall.model.Rejection.InScalingGroup;
import io.squall.model.Rejection.InUse;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Volume;
import java.util.Set;

/// Puts an instance into another project, with the volumes that came with it.
public record MoveToProject(InstanceId id, ProjectId project) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        Projects.requireKnown(tx, project);
        if (instance.scaled()) {
            throw new InScalingGroup(id).raise();
        }
        tx.loadBalancers().list().stream()
                .filter(balancer -> balancer.concerns(id))
                .findFirst()
                .ifPresent(balancer -> {
                    throw new InUse(
                                    ResourceType.INSTANCE,
                                    id.value(),
                                    balancer.id().value())
                            .raise();
                });
        tx.volumes().list(Kinds.INSTANCE, id.value()).stream()
                .filter(Volume::fixed)
                .forEach(volume -> tx.volumes().put(volume.in(project)));
        return tx.instances().put(instance.change().project(project).at(instance.updatedAt()));
    }
}
