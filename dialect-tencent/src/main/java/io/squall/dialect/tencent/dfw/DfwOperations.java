package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at dfw.api.qcloud.com.
public final class DfwOperations {

    private DfwOperations() {}

    /// All of them, in the order of the documentation.
    ///
    /// @param codeAtTop whether module numbers that clients compare stand in the place of the common code
    public static List<TencentOperation<?>> all(boolean codeAtTop) {
        return List.of(
                new CreateSecurityGroupOperation(),
                new DescribeSecurityGroupExOperation(),
                new ModifySecurityGroupAttributesOperation(),
                new DeleteSecurityGroupOperation(codeAtTop),
                new DescribeSecurityGroupPolicysOperation(),
                new ModifySecurityGroupPolicysOperation(),
                new CreateSecurityGroupPolicyOperation(),
                new ModifySingleSecurityGroupPolicyOperation(),
                new DeleteSecurityGroupPolicyOperation(),
                new DescribeAssociateSecurityGroupsOperation(),
                new DescribeInstancesOfSecurityGroupOperation(),
                new ModifySecurityGroupsOfInstanceOperation(),
                new DescribeNetworkInterfacesOfSecurityGroupOperation(),
                new ModifySecurityGroupsOfNetworkInterfaceOperation());
    }
}
