package io.squall.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the packets go that leave the subnets of a network. Within the network they find their way without it.
///
/// @param main whether it is the one that new subnets get, which stays as long as its network
public record RouteTable(
        RouteTableId id,
        AccountId account,
        RegionId region,
        NetworkId network,
        String name,
        boolean main,
        List<Route> routes,
        Instant createdAt)
        implements Regional {

    public RouteTable {
        routes = List.copyOf(routes);
    }

    public RouteTable named(String name) {
        return new RouteTable(id, account, region, network, name, main, routes, createdAt);
    }

    public RouteTable with(List<Route> routes) {
        return new RouteTable(id, account, region, network, name, main, routes, createdAt);
    }

    /// A way out.
    ///
    /// @param hub what packets for the destination are handed to: an identifier or an address
    public record Route(Cidr destination, Hop hop, String hub, Optional<String> description) {

        /// Whether it is the same way, however it is described.
        public boolean leadsLike(Route other) {
            return destination.equals(other.destination) && hop == other.hop && hub.equals(other.hub);
        }
    }

    /// What a route can lead to.
    public enum Hop {
        PUBLIC_GATEWAY,
        VPN_GATEWAY,
        DIRECT_CONNECT_GATEWAY,
        PEERING,
        SSL_VPN_GATEWAY,
        NAT_GATEWAY,
        INSTANCE
    }
}
