package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.edition2017.action.DiskWords;
import io.squall.engine.instance.DescribeInstances.Description;
import io.squall.engine.instance.DescribeInstances.Interface;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.Port;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.Volume;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An instance as the edition shows it.
final class InstanceView {

    private static final int MB_PER_GB = 1024;

    private InstanceView() {}

    static ObjectNode of(Paid paid) {
        var description = paid.description();
        var instance = description.instance();
        var node = Json.object();
        node.putObject("Placement")
                .put("Zone", instance.zone().value())
                .put("HostId", "")
                .put("ProjectId", Long.parseLong(instance.project().value()));
        node.put("InstanceId", instance.id().value())
                .put("InstanceType", instance.flavor().name())
                .put("CPU", instance.flavor().vcpus())
                .put("Memory", instance.flavor().ramMb() / MB_PER_GB)
                .put("InstanceName", instance.name())
                .put("InstanceChargeType", Charges.of(paid))
                .put("RestrictState", "NORMAL");
        disks(node, description);
        description.privateAddresses().map(Object::toString).forEach(node.putArray("PrivateIpAddresses")::add);
        description.publicAddresses().map(Object::toString).forEach(node.putArray("PublicIpAddresses")::add);
        node.putObject("InternetAccessible")
                .put(Charges.BANDWIDTH, paid.bandwidthMbps())
                .put("InternetChargeType", Charges.ofInternet(paid))
                .put("PublicIpAssigned", word(instance.internet().address().isPresent()));
        node.set("VirtualPrivateCloud", place(description));
        var prepaid = paid.subscription().filter(known -> known.charging() == Charging.PREPAID);
        return node.put("ImageId", instance.image().value())
                .put(
                        "RenewFlag",
                        prepaid.map(Subscription::renewal).map(Charges::of).orElse(null))
                .put("CreatedTime", Times.utc(instance.createdAt()))
                .put(
                        "ExpiredTime",
                        prepaid.map(Subscription::paidUntil).map(Times::utc).orElse(null));
    }

    /// Those that came with it.
    private static void disks(ObjectNode node, Description description) {
        description.rootVolume().map(InstanceView::disk).ifPresent(root -> node.set("SystemDisk", root));
        ArrayNode data = node.putArray("DataDisks");
        description.volumes().stream()
                .filter(Volume::fixed)
                .map(InstanceView::disk)
                .forEach(data::add);
    }

    /// A disk of the host has no identifier.
    private static ObjectNode disk(Volume disk) {
        return Json.object()
                .put("DiskType", DiskWords.of(disk.type()))
                .put("DiskId", disk.type().isLocal() ? "" : disk.id().value())
                .put("DiskSize", disk.sizeGb());
    }

    /// Where it stands: in a VPC of the account's, or on the shared network of its region.
    private static ObjectNode place(Description description) {
        var own = description.interfaces().stream()
                .findFirst()
                .map(Interface::port)
                .filter(port -> port.network().value().startsWith("vpc-"));
        return Json.object()
                .put("VpcId", own.map(Port::network).map(id -> id.value()).orElse(""))
                .put("SubnetId", own.map(Port::subnet).map(id -> id.value()).orElse(""))
                .put("AsVpcGateway", word(false));
    }

    private static String word(boolean truth) {
        return truth ? "TRUE" : "FALSE";
    }

    /// PENDING, RUNNING and the like. What is done to an instance and has no word of its own leaves it as it is.
    static String state(Instance instance) {
        return instance.task().map(Task::kind).flatMap(InstanceView::state).orElseGet(() -> switch (instance.state()) {
            case BUILDING -> "PENDING";
            case ACTIVE -> "RUNNING";
            case STOPPED -> "STOPPED";
            case ERROR -> "LAUNCH_FAILED";
        });
    }

    private static Optional<String> state(Task.Kind task) {
        return switch (task) {
            case BUILDING, REINSTALLING -> Optional.of("PENDING");
            case STARTING -> Optional.of("STARTING");
            case STOPPING, DELETING -> Optional.of("STOPPING");
            case REBOOTING -> Optional.of("REBOOTING");
            case RESIZING,
                    MIGRATING,
                    CREATING_IMAGE,
                    RESETTING_PASSWORD,
                    CHANGING_KEY,
                    CHANGING_NETWORK,
                    BINDING,
                    UNBINDING -> Optional.empty();
        };
    }
}
