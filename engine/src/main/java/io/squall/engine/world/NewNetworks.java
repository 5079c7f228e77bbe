package io.squall.engine.world;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.network.RouteTables;
import io.squall.engine.network.Subnets;
import io.squall.model.AccountId;
import io.squall.model.AddressRange;
import io.squall.model.Cidr;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.NetworkPlan;
import io.squall.model.NetworkPlan.SubnetPlan;
import io.squall.model.RegionId;
import io.squall.model.ResourceType;
import io.squall.model.RouteTable;
import io.squall.model.RouteTableId;
import io.squall.model.RouterId;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import java.util.List;
import java.util.Optional;

/// Makes networks with their subnets, as planned.
final class NewNetworks {

    private NewNetworks() {}

    /// Makes a network with its subnets and, if it is an account's, a route table.
    ///
    /// @param region where it is, unless the plan says so itself
    /// @param router what connects the routed subnets with the outside
    static Network open(
            Transaction tx, NetworkPlan plan, RegionId region, Optional<AccountId> owner, Optional<RouterId> router) {
        var network = tx.all(Kinds.NETWORKS)
                .put(new Network(
                        plan.id().orElseGet(() -> new NetworkId(tx.newId(ResourceType.NETWORK))),
                        plan.region().orElse(region),
                        owner,
                        plan.name(),
                        plan.subnets().stream().map(SubnetPlan::cidr).reduce(Cidr::spanning),
                        plan.external(),
                        plan.shared(),
                        false,
                        tx.now()));
        var routes = owner.map(account -> RouteTables.openMain(tx, network)).map(RouteTable::id);
        plan.subnets().forEach(subnet -> open(tx, subnet, network.id(), router, routes));
        return network;
    }

    private static void open(
            Transaction tx,
            SubnetPlan plan,
            NetworkId network,
            Optional<RouterId> router,
            Optional<RouteTableId> routes) {
        var all = List.of(new AddressRange(plan.cidr().firstHost(), plan.cidr().lastHost()));
        Subnets.open(
                tx,
                new Subnet(
                        plan.id().orElseGet(() -> new SubnetId(tx.newId(ResourceType.SUBNET))),
                        network,
                        plan.name(),
                        plan.cidr(),
                        plan.gateway().orElseGet(plan.cidr()::firstHost),
                        plan.allocationPools().isEmpty() ? all : plan.allocationPools(),
                        plan.routed() ? router : Optional.empty(),
                        Optional.empty(),
                        routes,
                        tx.now()));
    }
}
