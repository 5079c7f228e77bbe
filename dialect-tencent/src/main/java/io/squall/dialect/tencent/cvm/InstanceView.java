package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.DiskTypes;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.instance.DescribeInstances.Description;
import io.squall.engine.instance.DescribeInstances.Interface;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.model.Image;
import io.squall.model.Instance;
import io.squall.model.Internet;
import io.squall.model.Ipv4Address;
import io.squall.model.Port;
import io.squall.model.ResourceType;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.Volume;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// An instance as DescribeInstances shows it.
final class InstanceView {

    private static final int MB_PER_GB = 1024;

    private InstanceView() {}

    static ObjectNode of(Paid paid) {
        var description = paid.description();
        var instance = description.instance();
        var node = Json.object()
                .put("instanceName", instance.name())
                .put("instanceId", Ids.hex(ResourceType.INSTANCE, instance.id().value()))
                .put("unInstanceId", instance.id().value())
                .put("lanIp", first(description.privateAddresses()));
        var publicAddresses = node.putArray("wanIpSet");
        description.publicAddresses().map(Object::toString).forEach(publicAddresses::add);
        node.put("cpu", instance.flavor().vcpus())
                .put("mem", instance.flavor().ramMb() / MB_PER_GB)
                .put("bandwidth", paid.bandwidthMbps())
                .put("unImgId", instance.image().value())
                .put("imageId", Ids.number(instance.image().value()))
                .put("imageType", paid.image().map(InstanceView::imageType).orElse(""))
                .put("os", paid.image().map(InstanceView::os).orElse(""))
                .put("status", InstanceStatus.of(instance))
                .put("statusTime", Times.local(instance.updatedAt()))
                .put("Region", Regions.code(instance.region()))
                .put("createTime", Times.local(instance.createdAt()))
                .put("deadlineTime", deadline(paid.subscription()))
                .put("autoRenew", paid.subscription().map(InstanceView::renewal).orElse(0))
                .put("projectId", Long.parseLong(instance.project().value()))
                .put("cvmPayMode", isHourly(paid) ? 2 : 1)
                .put("networkPayMode", networkPayMode(paid, instance.internet()))
                .put("zoneId", Regions.number(instance.zone()))
                .put("zoneName", Regions.title(instance.zone()));
        place(node, description);
        node.put("isVpcGateway", 0)
                .put("deviceClass", instance.flavor().name())
                .put("uuid", uuid(instance))
                .set("diskInfo", disks(description));
        return node;
    }

    static String first(Stream<Ipv4Address> addresses) {
        return addresses.findFirst().map(Object::toString).orElse("");
    }

    static String uuid(Instance instance) {
        return Ids.hex(ResourceType.INSTANCE, instance.id().value()).substring("qcvm".length());
    }

    /// Where it stands: in a VPC of the account's, or on the shared network of its region.
    private static void place(ObjectNode node, Description description) {
        var own = primary(description)
                .map(Interface::port)
                .filter(port -> port.network().value().startsWith("vpc-"));
        node.put(
                        "vpcId",
                        own.map(Port::network).map(id -> Ids.number(id.value())).orElse(0L))
                .put(
                        "subnetId",
                        own.map(Port::subnet).map(id -> Ids.number(id.value())).orElse(0L));
    }

    private static Optional<Interface> primary(Description description) {
        return description.interfaces().stream().findFirst();
    }

    private static ObjectNode disks(Description description) {
        var node = Json.object();
        description
                .rootVolume()
                .ifPresent(root -> node.put("rootType", DiskTypes.number(root.type()))
                        .put("rootId", root.id().value())
                        .put("rootSize", root.sizeGb()));
        fixed(description.volumes())
                .ifPresent(data -> node.put("storageType", DiskTypes.number(data.type()))
                        .put("storageId", data.id().value())
                        .put("storageSize", data.sizeGb()));
        return node;
    }

    private static Optional<Volume> fixed(List<Volume> volumes) {
        return volumes.stream().filter(Volume::fixed).findFirst();
    }

    private static String imageType(Image image) {
        return image.isPublic() ? "公有镜像" : "私有镜像";
    }

    static String os(Image image) {
        return image.name();
    }

    static boolean isHourly(Paid paid) {
        return paid.subscription()
                .filter(known -> known.charging() == Charging.HOURLY)
                .isPresent();
    }

    private static int networkPayMode(Paid paid, Internet internet) {
        if (internet.charge() == Internet.Charge.TRAFFIC) {
            return 2;
        }
        return isHourly(paid) ? 3 : 1;
    }

    static String deadline(Optional<Subscription> subscription) {
        return subscription
                .filter(known -> known.charging() == Charging.PREPAID)
                .map(known -> Times.local(known.paidUntil()))
                .orElse(Times.NEVER);
    }

    static int renewal(Subscription subscription) {
        return switch (subscription.renewal()) {
            case BY_HAND -> 0;
            case BY_ITSELF -> 1;
            case NEVER -> 2;
        };
    }
}
