package io.squall.engine.network;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Port;
import io.squall.model.Quota;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.DestinationInside;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NoSuchHub;
import io.squall.model.Rejection.TooManyRoutesTo;
import io.squall.model.ResourceType;
import io.squall.model.RouteTable;
import io.squall.model.RouteTable.Hop;
import io.squall.model.RouteTable.Route;
import io.squall.model.RouteTableId;
import io.squall.model.Subnet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// The rules about route tables that many commands share.
public final class RouteTables {

    /// How the table is called that every network has.
    public static final String MAIN = "default";

    private static final int MAX_ROUTES_TO_HUB = 8;

    private RouteTables() {}

    /// The table of a network.
    static RouteTable get(Transaction tx, NetworkId network, RouteTableId id) {
        return tx.own(Kinds.ROUTE_TABLES)
                .find(id)
                .filter(table -> table.network().equals(network))
                .orElseThrow(() -> new NoSuch(ResourceType.ROUTE_TABLE, id.value()).raise());
    }

    /// The tables of a network.
    static List<RouteTable> of(Transaction tx, NetworkId network) {
        return tx.own(Kinds.ROUTE_TABLES).list(Kinds.NETWORK, network.value());
    }

    /// The table that new subnets of a network get.
    static RouteTable main(Transaction tx, Network network) {
        return of(tx, network.id()).stream()
                .filter(RouteTable::main)
                .findFirst()
                .orElseThrow();
    }

    /// Makes the table that a new network gets.
    public static RouteTable openMain(Transaction tx, Network network) {
        return open(tx, network, MAIN, true, List.of());
    }

    static RouteTable open(Transaction tx, Network network, String name, boolean main, List<Route> routes) {
        return tx.own(Kinds.ROUTE_TABLES)
                .put(new RouteTable(
                        new RouteTableId(tx.newId(ResourceType.ROUTE_TABLE)),
                        network.owner().orElseThrow(),
                        network.region(),
                        network.id(),
                        name,
                        main,
                        routes,
                        tx.now()));
    }

    /// The subnets whose packets go by a table.
    static List<Subnet> subnets(Transaction tx, RouteTable table) {
        return Networks.subnets(tx, table.network()).stream()
                .filter(subnet -> subnet.routeTable().filter(table.id()::equals).isPresent())
                .toList();
    }

    /// Refuses routes that a table of the network cannot have beside those that it has.
    static void check(Transaction tx, Network network, List<Route> present, List<Route> wanted) {
        wanted.forEach(route -> requireOutside(network, route));
        var destinations =
                new HashSet<>(present.stream().map(Route::destination).toList());
        for (var route : wanted) {
            if (!destinations.add(route.destination())) {
                throw new AlreadyExists(ResourceType.ROUTE, route.destination().toString()).raise();
            }
        }
        wanted.forEach(route -> requireHub(tx, network, route));
        tx.checkQuota(Quota.ROUTES_PER_TABLE, present.size(), wanted.size());
        var hubs = new HashMap<String, Integer>();
        Stream.concat(present.stream(), wanted.stream()).forEach(route -> {
            if (hubs.merge(route.hub(), 1, Integer::sum) > MAX_ROUTES_TO_HUB) {
                throw new TooManyRoutesTo(route.hub(), MAX_ROUTES_TO_HUB).raise();
            }
        });
    }

    private static void requireOutside(Network network, Route route) {
        if (network.cidr().filter(block -> block.contains(route.destination())).isPresent()) {
            throw new DestinationInside(route.destination(), network.id()).raise();
        }
    }

    /// Of all that a route can lead to, this cloud has instances only.
    private static void requireHub(Transaction tx, Network network, Route route) {
        var isInstance = route.hop() == Hop.PUBLIC_GATEWAY || route.hop() == Hop.INSTANCE;
        var stands = tx.ports().list().stream()
                .filter(port -> port.network().equals(network.id()))
                .filter(port ->
                        tx.instances().find(new InstanceId(port.device())).isPresent())
                .anyMatch(port -> isAt(port, route.hub()));
        if (!isInstance || !stands) {
            throw new NoSuchHub(route.hub()).raise();
        }
    }

    private static boolean isAt(Port port, String hub) {
        return port.device().equals(hub)
                || port.addresses().stream()
                        .anyMatch(address -> address.toString().equals(hub));
    }
}
