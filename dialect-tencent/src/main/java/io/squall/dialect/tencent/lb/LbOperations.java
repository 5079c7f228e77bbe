package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at lb.api.qcloud.com.
public final class LbOperations {

    private LbOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(
                new InquiryLBPriceOperation(),
                new CreateLoadBalancerOperation(),
                new DescribeLoadBalancersOperation(),
                new DeleteLoadBalancersOperation(),
                new ModifyLoadBalancerAttributesOperation(),
                new SetSecurityGroupsOperation(),
                new CreateLoadBalancerListenersOperation(),
                new DescribeLoadBalancerListenersOperation(),
                new ModifyLoadBalancerListenerOperation(),
                new DeleteLoadBalancerListenersOperation(),
                new RegisterInstancesWithLoadBalancerOperation(),
                new ModifyLoadBalancerBackendsOperation(),
                new DeregisterInstancesFromLoadBalancerOperation(),
                new DescribeLoadBalancerBackendsOperation(),
                new DescribeLBHealthStatusOperation(),
                new ModifyLBHealthOperation(),
                new DescribeLBHealthOperation(),
                new DescribeLoadBalancersTaskResultOperation());
    }
}
