package io.squall.model;

import java.util.Optional;

/// Traffic that a security group lets through, or drops. Of the rules of one direction the first that speaks of it
/// decides,
/// and what none speaks of is dropped.
///
/// @param position its place among the rules of its direction, from 0
/// @param protocol any, when absent
/// @param ports any, when absent
/// @param service protocols and ports by the name that they have elsewhere, instead of both
/// @param remoteGroup whose members are the other side
/// @param remotePrefix whose addresses are the other side; any, when nothing is said about the other side
/// @param remoteAddresses the other side's addresses by the name that they have elsewhere
public record SecurityGroupRule(
        SecurityGroupRuleId id,
        AccountId account,
        SecurityGroupId group,
        Direction direction,
        int position,
        IpPrefix.Family family,
        Optional<Protocol> protocol,
        Optional<PortRange> ports,
        Optional<String> service,
        Optional<SecurityGroupId> remoteGroup,
        Optional<IpPrefix> remotePrefix,
        Optional<String> remoteAddresses,
        Verdict verdict,
        String description)
        implements Owned {

    /// What becomes of the traffic.
    public enum Verdict {
        ACCEPT,
        DROP
    }

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

    /// Whether it says the same of the same traffic, wherever it stands and whatever it is called.
    public boolean means(SecurityGroupRule other) {
        return new SecurityGroupRule(
                        id,
                        account,
                        other.group,
                        other.direction,
                        position,
                        other.family,
                        other.protocol,
                        other.ports,
                        other.service,
                        other.remoteGroup,
                        other.remotePrefix,
                        other.remoteAddresses,
                        other.verdict,
                        description)
                .equals(this);
    }

    /// The same at another place.
    public SecurityGroupRule at(int position) {
        return new SecurityGroupRule(
                id,
                account,
                group,
                direction,
                position,
                family,
                protocol,
                ports,
                service,
                remoteGroup,
                remotePrefix,
                remoteAddresses,
                verdict,
                description);
    }
}
