package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.networkinterface.DescribeInterfaces.Described;
import io.squall.model.Ipv4Address;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A network interface as "DescribeNetworkInterfaces" in the VPC documentation shows it.
final class InterfaceView {

    private InterfaceView() {}

    static ObjectNode of(Described described) {
        var port = described.port();
        var subnet = described.subnet();
        var node = VpcView.vpc(described.network())
                .put("subnetId", VpcView.subnetId(described.network().region(), subnet))
                .put("unSubnetId", subnet.id().value())
                .put("zoneId", subnet.zone().map(Regions::number).orElse(0))
                .put("eniName", port.name())
                .put("eniDescription", port.description())
                .put("networkInterfaceId", port.id().value())
                .put("primary", described.primary())
                .put("macAddress", port.mac().toString())
                .put("createTime", Times.local(port.createdAt()));
        node.set(
                "privateIpAddressesSet",
                port.addresses().stream().map(address -> of(described, address)).collect(Json.toArray()));
        node.set("instanceSet", instances(described));
        return node.set(
                "groupSet",
                described.groups().stream()
                        .map(group ->
                                Json.object().put("sgId", group.id().value()).put("sgName", group.name()))
                        .collect(Json.toArray()));
    }

    private static ObjectNode of(Described described, Ipv4Address address) {
        var isFirst = address.equals(described.port().address());
        var floatingIp = Optional.ofNullable(described.floatingIps().get(address));
        var shown = floatingIp.map(found -> found.address()).or(() -> isFirst ? own(described) : Optional.empty());
        return Json.object()
                .put("privateIpAddress", address.toString())
                .put("primary", isFirst)
                .put("wanIp", shown.map(Ipv4Address::toString).orElse(""))
                .put("eipId", floatingIp.map(found -> found.id().value()).orElse(""));
    }

    /// The ordinary public address, which an instance has on its primary interface.
    private static Optional<Ipv4Address> own(Described described) {
        return described
                .instance()
                .filter(instance -> described.primary())
                .flatMap(instance -> instance.internet().address());
    }

    private static ArrayNode instances(Described described) {
        return described.instance().stream()
                .map(instance -> Json.object()
                        .put("instanceId", instance.id().value())
                        .put(
                                "attachTime",
                                described.port().attachedAt().map(Times::local).orElse("")))
                .collect(Json.toArray());
    }
}
