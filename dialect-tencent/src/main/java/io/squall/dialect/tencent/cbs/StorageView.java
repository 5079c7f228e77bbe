package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.DiskTypes;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.volume.DescribeVolumes.Description;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.Volume;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A disk as DescribeCbsStorages shows it.
final class StorageView {

    /// The values that `storageStatus` can have.
    static final Set<String> STATUSES = Set.of(
            "normal",
            "toRecycle",
            "attaching",
            "detaching",
            "snapshotCreating",
            "rollback",
            "expanding",
            "creating",
            "error");

    private StorageView() {}

    static ObjectNode of(Description description) {
        var volume = description.volume();
        return Json.object()
                .put("storageId", volume.id().value())
                .put("uInstanceId", instance(volume))
                .put("storageName", volume.name())
                .put("projectId", Long.parseLong(volume.project().value()))
                .put("diskType", diskType(volume))
                .put("storageType", DiskTypes.word(volume.type()))
                .put("storageStatus", status(volume))
                .put("zoneId", Regions.number(volume.zone()))
                .put("zone", volume.zone().value())
                .put("createTime", Times.local(volume.createdAt()))
                .put("storageSize", volume.sizeGb())
                .put("snapshotAbility", volume.stored() ? 1 : 0)
                .put("payMode", payMode(description))
                .put("portable", portable(volume))
                .put("attached", attached(volume))
                .put("deadlineTime", deadline(description))
                .put("rollbacking", isRollingBack(volume) ? 1 : 0)
                .put("rollbackPercent", isRollingBack(volume) ? description.percent() : 100);
    }

    static @Nullable String instance(Volume volume) {
        return volume.attachment()
                .map(attachment -> attachment.instance().value())
                .orElse(null);
    }

    static String diskType(Volume volume) {
        return volume.root() ? "root" : "data";
    }

    static int portable(Volume volume) {
        return volume.fixed() ? 0 : 1;
    }

    static int attached(Volume volume) {
        return volume.attachment().isPresent() && volume.state() != Volume.State.ATTACHING ? 1 : 0;
    }

    static String payMode(Description description) {
        return description
                .subscription()
                .filter(paid -> paid.charging() == Charging.PREPAID)
                .map(paid -> "prePay")
                .orElse("postPay");
    }

    private static String deadline(Description description) {
        return description
                .subscription()
                .filter(paid -> paid.charging() == Charging.PREPAID)
                .map(Subscription::paidUntil)
                .map(Times::local)
                .orElse(Times.NEVER);
    }

    private static boolean isRollingBack(Volume volume) {
        return volume.state() == Volume.State.REVERTING;
    }

    static String status(Volume volume) {
        return switch (volume.state()) {
            case AVAILABLE, IN_USE, UPLOADING -> "normal";
            case CREATING, DOWNLOADING -> "creating";
            case ATTACHING -> "attaching";
            case DETACHING -> "detaching";
            case DELETING, DELETED -> "toRecycle";
            case SNAPSHOTTING, BACKING_UP -> "snapshotCreating";
            case REVERTING, RESTORING_BACKUP -> "rollback";
            case EXTENDING -> "expanding";
            case ERROR, ERROR_DELETING, ERROR_BACKING_UP, ERROR_RESTORING -> "error";
        };
    }
}
