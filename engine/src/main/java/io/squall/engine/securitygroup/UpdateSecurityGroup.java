package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Renames a security group, or describes it anew.
///
/// @param description stays as it is, when absent
public record UpdateSecurityGroup(SecurityGroupId id, String name, Optional<String> description)
        implements Command<SecurityGroup> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public SecurityGroup run(Transaction tx) {
        var group = SecurityGroups.get(tx, id);
        var words = description.orElse(group.description());
        SecurityGroups.checkTexts(name, words);
        if (!name.equals(group.name())) {
            checkRenaming(group);
        }
        return tx.securityGroups().put(group.with(name, words));
    }

    private void checkRenaming(SecurityGroup group) {
        SecurityGroups.requireChangeable(group);
        if (name.equals(SecurityGroup.DEFAULT)) {
            throw new AlreadyExists(ResourceType.SECURITY_GROUP, name).raise();
        }
    }
}
