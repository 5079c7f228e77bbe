package io.squall.model;

import java.util.Optional;

/// Traffic that a security group lets through.
///
/// @param protocol any, when absent
/// @param ports any, when absent
/// @param remoteGroup whose members are the other side
/// @param remotePrefix whose addresses are the other side; any, when both are absent
public record SecurityGroupRule(
        SecurityGroupRuleId id,
        AccountId account,
        SecurityGroupId group,
        Direction direction,
        IpPrefix.Family family,
        Optional<Protocol> protocol,
        Optional<PortRange> ports,
        Optional<SecurityGroupId> remoteGroup,
        Optional<IpPrefix> remotePrefix)
        implements Owned {

    public enum Direction {
        INGRESS,
        EGRESS
    }

    public enum Protocol {
        ICMP,
        TCP,
        UDP
    }

    /// Ports of TCP and UDP, both ends included; type and code of ICMP.
    public record PortRange(Optional<Integer> min, Optional<Integer> max) {}

    /// Whether it lets the same traffic through, whatever it is called.
    public boolean means(SecurityGroupRule other) {
        return new SecurityGroupRule(
                        id,
                        account,
                        other.group,
                        other.direction,
                        other.family,
                        other.protocol,
                        other.ports,
                        other.remoteGroup,
                        other.remotePrefix)
                .equals(this);
    }
}
