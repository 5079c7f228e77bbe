package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.project.Projects;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.SecurityGroup;
import io.squall.model.Service;
import java.util.Set;

/// Makes a security group of a project that lets nothing through. The quota is a region's and a project's.
///
/// @param name that no other group of the project has; empty for none
public record OpenGroup(String name, String description, ProjectId project) implements Command<SecurityGroup> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public SecurityGroup run(Transaction tx) {
        Projects.requireKnown(tx, project);
        SecurityGroups.requireFreeName(tx, project, name);
        var present = tx.securityGroups().list().stream()
                .filter(group -> group.project().equals(project))
                .count();
        tx.checkQuota(Quota.SECURITY_GROUPS, present, 1);
        return tx.securityGroups().put(SecurityGroups.bare(tx, tx.caller().region(), project, name, description));
    }
}
