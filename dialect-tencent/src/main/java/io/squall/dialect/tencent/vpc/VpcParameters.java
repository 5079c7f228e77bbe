package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Fault;
import io.squall.dialect.Fault.Specific;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.network.Subnets;
import io.squall.errors.TencentError;
import io.squall.model.Cidr;
import io.squall.model.NetworkId;
import io.squall.model.ResourceType;
import io.squall.model.RouteTable.Hop;
import io.squall.model.RouteTable.Route;
import io.squall.model.RouteTableId;
import io.squall.model.SubnetId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The parameters that several actions on VPCs have.
final class VpcParameters {

    private static final int MAX_NAME = 60;
    private static final int MAX_SUBNETS = 100;
    private static final int MAX_ROUTES = 200;
    private static final int MAX_DESCRIPTION = 100;
    private static final String NEXT_TYPE = "nextType";
    private static final Map<String, Boolean> DESCENDING = Map.of("desc", true, "asc", false);

    /// What a route can lead to. 2, the VPC itself, is in every table and in no request.
    static final Map<String, Hop> HOPS = Map.of(
            "0", Hop.PUBLIC_GATEWAY,
            "1", Hop.VPN_GATEWAY,
            "3", Hop.DIRECT_CONNECT_GATEWAY,
            "4", Hop.PEERING,
            "7", Hop.SSL_VPN_GATEWAY,
            "8", Hop.NAT_GATEWAY,
            "9", Hop.INSTANCE);

    private VpcParameters() {}

    static NetworkId network(Parameters parameters) {
        return new NetworkId(Ids.current(ResourceType.NETWORK, parameters.text("vpcId")));
    }

    static SubnetId subnet(Parameters parameters) {
        return subnet(parameters.text("subnetId"));
    }

    static SubnetId subnet(String id) {
        return new SubnetId(Ids.current(ResourceType.SUBNET, id));
    }

    static RouteTableId routeTable(Parameters parameters) {
        return new RouteTableId(Ids.current(ResourceType.ROUTE_TABLE, parameters.text("routeTableId")));
    }

    /// A name of up to 60 characters.
    ///
    /// @param error what the module calls a name that is not one
    static String name(Parameters parameters, String parameter, String error) {
        return calling(parameters, error).text(parameter, MAX_NAME);
    }

    static Optional<String> optionalName(Parameters parameters, String parameter, String error) {
        return calling(parameters, error).optionalText(parameter, MAX_NAME);
    }

    static Cidr cidr(Parameters parameters, String parameter, String error) {
        var strict = calling(parameters, error);
        return Cidr.parse(strict.text(parameter)).orElseThrow(() -> strict.wrong(parameter, "is no CIDR block"));
    }

    /// The parameters, complaining by the module's own name.
    static Parameters calling(Parameters parameters, String error) {
        return parameters.complaining((flaw, problem) ->
                new Fault<>(TencentError.INVALID_PARAMETER, problem, new Specific("4000", error)).raise());
    }

    /// `subnetSet`.
    static List<Subnets.Wanted> subnets(Parameters parameters) {
        var wanted = parameters.optionalObjects("subnetSet");
        if (wanted.size() > MAX_SUBNETS) {
            throw parameters.wrong("subnetSet", "has more than %d elements".formatted(MAX_SUBNETS));
        }
        return wanted.stream()
                .map(subnet -> new Subnets.Wanted(
                        name(subnet, "subnetName", "InvalidSubnetName"),
                        cidr(subnet, "cidrBlock", "InvalidSubnetCidr"),
                        Regions.zone(subnet.text("zoneId"))))
                .toList();
    }

    /// `routeSet`.
    static List<Route> routes(Parameters parameters) {
        var wanted = parameters.optionalObjects("routeSet");
        if (wanted.size() > MAX_ROUTES) {
            throw parameters.wrong("routeSet", "has more than %d elements".formatted(MAX_ROUTES));
        }
        return wanted.stream().map(VpcParameters::route).toList();
    }

    private static Route route(Parameters route) {
        return new Route(
                cidr(route, "destinationCidrBlock", "InvalidDestinationCidr"),
                calling(route, "InvalidRouteNextType").choice(NEXT_TYPE, HOPS),
                hub(route.text("nextHub")),
                route.optionalText("description", MAX_DESCRIPTION));
    }

    /// An instance may be named by its older identifier.
    static String hub(String nextHub) {
        return Ids.current(ResourceType.INSTANCE, nextHub);
    }

    /// At least one route.
    static List<Route> requiredRoutes(Parameters parameters) {
        var routes = routes(parameters);
        if (routes.isEmpty()) {
            throw parameters.wrong("routeSet", "is required");
        }
        return routes;
    }

    /// By `orderField` and `orderDirection`; the latest first, where nothing is said.
    ///
    /// @param fields what can be ordered by, with the field that counts by itself
    static <T> Comparator<T> order(Parameters parameters, Map<String, Comparator<T>> fields, Comparator<T> usual) {
        var field = parameters.optionalChoice("orderField", fields).orElse(usual);
        return parameters.optionalChoice("orderDirection", DESCENDING).orElse(true) ? field.reversed() : field;
    }

    /// Whether an identifier is the one that a parameter names in any of its forms, or none is named.
    static Predicate<String> named(Parameters parameters, String parameter, ResourceType type) {
        return parameters
                .optionalText(parameter)
                .map(id -> Ids.current(type, id))
                .<Predicate<String>>map(wanted -> wanted::equals)
                .orElse(any -> true);
    }

    /// Whether a name has the part that a parameter names, or none is named.
    static Predicate<String> containing(Parameters parameters, String parameter) {
        return parameters
                .optionalText(parameter)
                .<Predicate<String>>map(part -> name -> name.contains(part))
                .orElse(any -> true);
    }
}
