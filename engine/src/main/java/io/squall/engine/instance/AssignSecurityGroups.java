package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.Instance.State;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Puts instances behind other security groups than before: all of them, or none.
public record AssignSecurityGroups(List<Assignment> assignments) implements Command<Done> {

    /// While its network or its disks are worked on, an instance keeps its groups.
    private static final Set<Task.Kind> HINDERING = EnumSet.of(
            Task.Kind.BUILDING,
            Task.Kind.DELETING,
            Task.Kind.MIGRATING,
            Task.Kind.REINSTALLING,
            Task.Kind.RESIZING,
            Task.Kind.CHANGING_NETWORK);

    /// The groups of an instance, the first to be asked first.
    public record Assignment(InstanceId instance, List<SecurityGroupId> groups) {
        public Assignment {
            groups = groups.stream().distinct().toList();
        }
    }

    public AssignSecurityGroups {
        assignments = List.copyOf(assignments);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        assignments.forEach(each -> tx.instances().get(ResourceType.INSTANCE, each.instance()));
        assignments.stream()
                .flatMap(each -> each.groups().stream())
                .forEach(group -> tx.securityGroups().get(ResourceType.SECURITY_GROUP, group));
        assignments.forEach(each -> requireRegroupable(tx, each.instance()));
        assignments.forEach(each -> assign(tx, each));
        return Done.DONE;
    }

    private static void requireRegroupable(Transaction tx, InstanceId id) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        Instances.requireNot(instance, HINDERING::contains);
        Instances.require(instance, List.of(State.ACTIVE, State.STOPPED));
    }

    private static void assign(Transaction tx, Assignment assignment) {
        var instance = tx.instances().get(ResourceType.INSTANCE, assignment.instance());
        tx.instances().put(instance.change().securityGroups(assignment.groups()).at(instance.updatedAt()));
    }
}
