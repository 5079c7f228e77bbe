package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Rejection.InUse;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import java.util.Set;
import java.util.stream.Stream;

/// Deletes a security group that no instance, no network interface and no other group's rule needs.
public record DeleteSecurityGroup(SecurityGroupId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        SecurityGroups.requireChangeable(SecurityGroups.get(tx, id));
        users(tx).findFirst().ifPresent(user -> {
            throw new InUse(ResourceType.SECURITY_GROUP, id.value(), user).raise();
        });
        tx.securityGroupRules()
                .list(Kinds.GROUP, id.value())
                .forEach(rule -> tx.securityGroupRules().remove(rule.id()));
        tx.securityGroups().remove(id);
        return Done.DONE;
    }

    private Stream<String> users(Transaction tx) {
        var instances = tx.instances().list().stream()
                .filter(instance -> instance.securityGroups().contains(id))
                .map(instance -> "instance " + instance.id().value());
        var ports = tx.ports().list().stream()
                .filter(port -> port.securityGroups().contains(id))
                .map(port -> "network interface " + port.id().value());
        var rules = tx.securityGroupRules().list(Kinds.REMOTE_GROUP, id.value()).stream()
                .filter(rule -> !rule.group().equals(id))
                .map(rule -> "rule " + rule.id().value());
        return Stream.of(instances, ports, rules).flatMap(found -> found);
    }
}
