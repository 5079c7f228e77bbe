package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at vpc.api.qcloud.com.
public final class VpcOperations {

    private VpcOperations() {}

    /// All of them, in the order of the documentation.
    ///
    /// @param codeAtTop whether module numbers that clients compare stand in the place of the common code
    public static List<TencentOperation<?>> all(boolean codeAtTop) {
        return List.of(
                new CreateVpcOperation(),
                new DescribeVpcExOperation(),
                new DeleteVpcOperation(),
                new ModifyVpcAttributeOperation(),
                new CreateSubnetOperation(),
                new DescribeSubnetExOperation(),
                new DescribeSubnetOperation(),
                new ModifySubnetAttributeOperation(),
                new DeleteSubnetOperation(),
                new CheckDefaultSubnetOperation(),
                new DescribeAccountVpcAttributesOperation(),
                new DescribeVpcLimitOperation(),
                new CreateRouteTableOperation(),
                new CreateRouteOperation(),
                new DeleteRouteOperation(codeAtTop),
                new ModifyRouteTableAttributeOperation(),
                new DeleteRouteTableOperation(),
                new AssociateRouteTableOperation(),
                new DescribeRouteTableOperation(),
                new DescribeRoutesOperation(),
                new CreateNetworkInterfaceOperation(),
                new DeleteNetworkInterfaceOperation(),
                new AttachNetworkInterfaceOperation(),
                new DetachNetworkInterfaceOperation(),
                new AssignPrivateIpAddressesOperation(),
                new UnassignPrivateIpAddressesOperation(),
                new ModifyNetworkInterfaceOperation(),
                new DescribeNetworkInterfacesOperation(),
                new DescribeVpcTaskResultOperation());
    }
}
