package io.squall.engine.networkinterface;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.engine.instance.AssignSecurityGroups;
import io.squall.engine.job.Jobs;
import io.squall.model.InstanceId;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Puts network interfaces behind other security groups than before: all of them, or none. What is done to an
/// instance's
/// first one is done to the instance.
public record AssignInterfaceGroups(List<Assignment> assignments) implements Command<Done> {

    /// The groups of an interface, the first to be asked first.
    public record Assignment(PortId port, List<SecurityGroupId> groups) {
        public Assignment {
            groups = groups.stream().distinct().toList();
        }
    }

    public AssignInterfaceGroups {
        assignments = List.copyOf(assignments);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        assignments.forEach(each -> port(tx, each));
        assignments.forEach(each -> Interfaces.requireKnownGroups(tx, each.groups()));
        assignments.forEach(each -> Jobs.requireNone(tx, ResourceType.PORT, each.port()));
        new AssignSecurityGroups(assignments.stream()
                        .filter(each -> !port(tx, each).elastic())
                        .map(each -> new AssignSecurityGroups.Assignment(
                                new InstanceId(port(tx, each).device()), each.groups()))
                        .toList())
                .run(tx);
        assignments.stream()
                .filter(each -> port(tx, each).elastic())
                .forEach(each -> tx.ports().put(port(tx, each).behind(each.groups())));
        return Done.DONE;
    }

    private static Port port(Transaction tx, Assignment assignment) {
        return Interfaces.find(tx, assignment.port())
                .orElseThrow(
                        () -> new NoSuch(ResourceType.PORT, assignment.port().value()).raise());
    }
}
