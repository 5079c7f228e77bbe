package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Names or describes a security group anew, but not the one that every account has.
///
/// @param name stays as it is, when absent; no other group of the project has it
/// @param description stays as it is, when absent
public record RewriteGroup(SecurityGroupId id, Optional<String> name, Optional<String> description)
        implements Command<SecurityGroup> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public SecurityGroup run(Transaction tx) {
        var group = SecurityGroups.get(tx, id);
        SecurityGroups.requireChangeable(group);
        name.filter(other -> !other.equals(group.name()))
                .ifPresent(other -> SecurityGroups.requireFreeName(tx, group.project(), other));
        return tx.securityGroups().put(group.with(name.orElse(group.name()), description.orElse(group.description())));
    }
}
