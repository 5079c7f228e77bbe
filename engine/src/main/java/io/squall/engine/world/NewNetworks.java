package io.squall.engine.world;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccountId;
import io.squall.model.AddressPool;
import io.squall.model.AddressRange;
import io.squall.model.Addresses;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.NetworkPlan;
import io.squall.model.NetworkPlan.SubnetPlan;
import io.squall.model.RegionId;
import io.squall.model.ResourceType;
import io.squall.model.RouterId;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes networks with their subnets, as planned.
final class NewNetworks {

    private NewNetworks() {}

    /// Makes a network with its subnets.
    ///
    /// @param region where it is, unless the plan says so itself
    /// @param router what connects the routed subnets with the outside
    static Network open(
            Transaction tx, NetworkPlan plan, RegionId region, Optional<AccountId> owner, Optional<RouterId> router) {
        var id = plan.id().orElseGet(() -> new NetworkId(tx.newId(ResourceType.NETWORK)));
        var network = tx.all(Kinds.NETWORKS)
                .put(new Network(id, plan.region().orElse(region), owner, plan.name(), plan.external(), plan.shared()));
        plan.subnets().forEach(subnet -> open(tx, subnet, id, router));
        return network;
    }

    private static void open(Transaction tx, SubnetPlan plan, NetworkId network, Optional<RouterId> router) {
        var id = plan.id().orElseGet(() -> new SubnetId(tx.newId(ResourceType.SUBNET)));
        var gateway = plan.gateway().orElseGet(plan.cidr()::firstHost);
        var all = List.of(new AddressRange(plan.cidr().firstHost(), plan.cidr().lastHost()));
        var pools = plan.allocationPools().isEmpty() ? all : plan.allocationPools();
        var free = AddressPool.of(plan.cidr(), pools, Set.of(gateway));
        tx.subnets()
                .put(new Subnet(
                        id,
                        network,
                        plan.name(),
                        plan.cidr(),
                        gateway,
                        free.free(),
                        plan.routed() ? router : Optional.empty()));
        tx.addresses().put(new Addresses(id, free));
    }
}
