package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.network.DescribeSubnets;
import io.squall.engine.network.RouteTables;
import io.squall.model.Cidr;
import io.squall.model.Network;
import io.squall.model.RegionId;
import io.squall.model.ResourceType;
import io.squall.model.RouteTable;
import io.squall.model.RouteTable.Hop;
import io.squall.model.RouteTable.Route;
import io.squall.model.RouteTableId;
import io.squall.model.Subnet;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// VPCs, subnets and route tables as the answers show them.
final class VpcView {

    private static final int LOCAL = 2;
    private static final String MAIN_TABLE = "默认";

    private VpcView() {}

    /// The older identifier and the newer one.
    static ObjectNode vpc(Network network) {
        return Json.object()
                .put(
                        "vpcId",
                        Ids.older(
                                network.region(),
                                ResourceType.NETWORK,
                                network.id().value()))
                .put("unVpcId", network.id().value());
    }

    static String cidr(Network network) {
        return network.cidr().map(Cidr::toString).orElse("");
    }

    static String subnetId(RegionId region, Subnet subnet) {
        return Ids.older(region, ResourceType.SUBNET, subnet.id().value());
    }

    static String routeTableId(RegionId region, RouteTableId id) {
        return Ids.older(region, ResourceType.ROUTE_TABLE, id.value());
    }

    static ObjectNode zone(ObjectNode node, Subnet subnet) {
        return node.put("zoneId", subnet.zone().map(Regions::number).orElse(0))
                .put("zone", subnet.zone().map(zone -> zone.value()).orElse(""));
    }

    /// A subnet that was just made.
    static ObjectNode created(RegionId region, Subnet subnet) {
        var node = Json.object()
                .put("subnetId", subnetId(region, subnet))
                .put("unSubnetId", subnet.id().value())
                .put(
                        "routeTableId",
                        subnet.routeTable().map(id -> routeTableId(region, id)).orElse(""))
                .put("subnetName", subnet.name())
                .put("cidrBlock", subnet.cidr().toString());
        return zone(node, subnet);
    }

    /// A subnet with what is on it.
    static ObjectNode of(DescribeSubnets.Described described) {
        var network = described.network();
        var subnet = described.subnet();
        var node = vpc(network)
                .put("vpcName", network.name())
                .put("vpcCidrBlock", cidr(network))
                .put("subnetId", subnetId(network.region(), subnet))
                .put("unSubnetId", subnet.id().value())
                .put("subnetName", subnet.name())
                .put("subnetCreateTime", Times.local(subnet.createdAt()))
                .put(
                        "routeTableId",
                        subnet.routeTable()
                                .map(id -> routeTableId(network.region(), id))
                                .orElse(""))
                .put(
                        "unRouteTableId",
                        subnet.routeTable().map(RouteTableId::value).orElse(null))
                .put("routeTableName", described.routes().map(VpcView::name).orElse(""))
                .put("cidrBlock", subnet.cidr().toString());
        return zone(node, subnet)
                .put("vpcDevices", described.devices())
                .put("networkAclId", 0)
                .put("totalIPNum", subnet.size())
                .put("availableIPNum", described.free())
                .put("broadcast", false)
                .put("isDefault", false);
    }

    static String name(RouteTable table) {
        return table.main() && table.name().equals(RouteTables.MAIN) ? MAIN_TABLE : table.name();
    }

    /// 1 for the table that new subnets get.
    static int type(RouteTable table) {
        return table.main() ? 1 : 0;
    }

    /// The way within the VPC, which is in every table.
    static ObjectNode local() {
        return Json.object()
                .put("destinationCidrBlock", "Local")
                .put("nextType", LOCAL)
                .put("nextHub", "Local");
    }

    static ObjectNode of(Route route) {
        var node = Json.object()
                .put("destinationCidrBlock", route.destination().toString())
                .put("nextType", number(route.hop()))
                .put("nextHub", route.hub());
        route.description().ifPresent(text -> node.put("description", text));
        return node;
    }

    private static int number(Hop hop) {
        return VpcParameters.HOPS.entrySet().stream()
                .filter(known -> known.getValue() == hop)
                .map(Map.Entry::getKey)
                .map(Integer::valueOf)
                .findFirst()
                .orElseThrow();
    }
}
