package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at vpc.api.qcloud.com.
public final class VpcOperations {

    private VpcOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
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
                new CreateRouteTableOperation(),
                new CreateRouteOperation(),
                new DeleteRouteOperation(),
                new ModifyRouteTableAttributeOperation(),
                new DeleteRouteTableOperation(),
                new AssociateRouteTableOperation(),
                new DescribeRouteTableOperation(),
                new DescribeRoutesOperation(),
                new DescribeVpcTaskResultOperation());
    }
}
