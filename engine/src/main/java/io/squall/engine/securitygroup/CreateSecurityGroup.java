package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.securitygroup.SecurityGroups.Ruled;
import io.squall.model.Quota;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroup;
import io.squall.model.Service;
import java.util.Set;

/// Makes a security group that lets everything out and nothing in. Names need not be unique.
public record CreateSecurityGroup(String name, String description) implements Command<Ruled> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Ruled run(Transaction tx) {
        SecurityGroups.checkTexts(name, description);
        if (name.equals(SecurityGroup.DEFAULT)) {
            throw new AlreadyExists(ResourceType.SECURITY_GROUP, name).raise();
        }
        tx.checkQuota(Quota.SECURITY_GROUPS, tx.securityGroups().count(), 1);
        return SecurityGroups.withRules(tx, SecurityGroups.open(tx, tx.caller().region(), name, description));
    }
}
