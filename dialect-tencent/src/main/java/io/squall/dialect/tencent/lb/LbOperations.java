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
                new DescribeLoadBalancersTaskResultOperation(),
                new ModifyForwardLBNameOperation(),
                new CreateForwardLBFourthLayerListenersOperation(),
                new CreateForwardLBSeventhLayerListenersOperation(),
                new DescribeForwardLBListenersOperation(),
                new ModifyForwardLBFourthListenerOperation(),
                new ModifyForwardLBSeventhListenerOperation(),
                new DeleteForwardLBListenerOperation(),
                new CreateForwardLBListenerRulesOperation(),
                new DeleteForwardLBListenerRulesOperation(),
                new ModifyLoadBalancerRulesProbeOperation(),
                new ModifyForwardLBRulesDomainOperation(),
                new RegisterInstancesWithForwardLBFourthListenerOperation(),
                new RegisterInstancesWithForwardLBSeventhListenerOperation(),
                new DeregisterInstancesFromForwardLBFourthListenerOperation(),
                new DeregisterInstancesFromForwardLBOperation(),
                new ModifyForwardFourthBackendsWeightOperation(),
                new ModifyForwardFourthBackendsPortOperation(),
                new ModifyForwardSeventhBackendsOperation(),
                new ModifyForwardSeventhBackendsPortOperation(),
                new DescribeForwardLBBackendsOperation(),
                new DescribeForwardLBHealthStatusOperation());
    }
}
