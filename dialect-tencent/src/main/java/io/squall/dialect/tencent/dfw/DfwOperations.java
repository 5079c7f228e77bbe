package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at dfw.api.qcloud.com.
public final class DfwOperations {

    private DfwOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(
                new CreateSecurityGroupOperation(),
                new DescribeSecurityGroupExOperation(),
                new ModifySecurityGroupAttributesOperation(),
                new DeleteSecurityGroupOperation(),
                new DescribeSecurityGroupPolicysOperation(),
                new ModifySecurityGroupPolicysOperation(),
                new CreateSecurityGroupPolicyOperation(),
                new ModifySingleSecurityGroupPolicyOperation(),
                new DeleteSecurityGroupPolicyOperation(),
                new DescribeAssociateSecurityGroupsOperation(),
                new DescribeInstancesOfSecurityGroupOperation(),
                new ModifySecurityGroupsOfInstanceOperation());
    }
}
