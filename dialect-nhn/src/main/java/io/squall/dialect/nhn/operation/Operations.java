package io.squall.dialect.nhn.operation;

import java.util.List;
import java.util.stream.Stream;

/// The table of contents of NHN Cloud's Compute API v1.0.
public final class Operations {

    private Operations() {}

    /// All operations, in the order of the guide.
    ///
    /// @param loadBalancers whether those on load balancers are among them; they were withdrawn before release
    public static List<NhnOperation<?>> all(boolean loadBalancers) {
        return loadBalancers
                ? Stream.concat(released().stream(), withdrawn().stream()).toList()
                : released();
    }

    private static List<NhnOperation<?>> released() {
        return List.of(
                new IssueTokenOperation(),
                new GetTokenOperation(),
                new ListAvailabilityZonesOperation(),
                new ListInstancesOperation(),
                new ListInstanceDetailsOperation(),
                new CreateInstanceOperation(),
                new DeleteInstanceOperation(),
                new AttachVolumeOperation(),
                new DetachVolumeOperation(),
                new StartInstanceOperation(),
                new StopInstanceOperation(),
                new RebootInstanceOperation(),
                new ResizeInstanceOperation(),
                new UploadImageOperation(),
                new AddFloatingIpOperation(),
                new RemoveFloatingIpOperation(),
                new AddSecurityGroupOperation(),
                new RemoveSecurityGroupOperation(),
                new ListFlavorsOperation(),
                new ListKeyPairsOperation(),
                new CreateKeyPairOperation(),
                new DeleteKeyPairOperation(),
                new ListImagesOperation(),
                new DeleteImageOperation(),
                new ListVolumesOperation(),
                new CreateVolumeOperation(),
                new DeleteVolumeOperation(),
                new ListNetworksOperation(),
                new ListSubnetsOperation(),
                new ListFloatingIpPoolsOperation(),
                new ListFloatingIpsOperation(),
                new CreateFloatingIpOperation(),
                new DeleteFloatingIpOperation(),
                new ListSecurityGroupsOperation(),
                new CreateSecurityGroupOperation(),
                new UpdateSecurityGroupOperation(),
                new DeleteSecurityGroupOperation(),
                new ListSecurityGroupRulesOperation(),
                new CreateSecurityGroupRuleOperation(),
                new DeleteSecurityGroupRuleOperation());
    }

    private static List<NhnOperation<?>> withdrawn() {
        return List.of(
                new ListLoadBalancersOperation(),
                new GetLoadBalancerOperation(),
                new CreateLoadBalancerOperation(),
                new DeleteLoadBalancerOperation(),
                new ListListenersOperation(),
                new GetListenerOperation(),
                new CreateListenerOperation(),
                new DeleteListenerOperation(),
                new ListMembersOperation(),
                new GetMemberOperation(),
                new CreateMemberOperation(),
                new DeleteMemberOperation());
    }
}
