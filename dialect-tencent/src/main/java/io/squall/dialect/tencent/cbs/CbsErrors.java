package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Fault.Specific;
import io.squall.model.Quota;
import io.squall.model.Rejection;
import io.squall.model.Rejection.BalanceTooLow;
import io.squall.model.Rejection.IdentityNotVerified;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NotAttached;
import io.squall.model.Rejection.NothingStored;
import io.squall.model.Rejection.OtherProject;
import io.squall.model.Rejection.OtherZone;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.ResourceNotGranted;
import io.squall.model.Rejection.ServiceDown;
import io.squall.model.Rejection.SmallerThanSnapshot;
import io.squall.model.Rejection.SnapshotOfAnotherVolume;
import io.squall.model.Rejection.SnapshotOfRootDisk;
import io.squall.model.Rejection.SnapshotRunning;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.VolumeFixed;
import io.squall.model.Rejection.VolumeNotLarger;
import io.squall.model.Rejection.VolumeOnHost;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Snapshot;
import java.util.Optional;

/// What the modules cbs and snapshot call their errors, by numbers of their own ("Error Codes" of each action in the
/// CBS
/// documentation). The documentation does not name 16003, 16004 and 16033.
public final class CbsErrors {

    /// What is wrong with a parameter.
    public static final Specific PARAMETER = new Specific("9003", "InvalidParameter");

    private CbsErrors() {}

    public static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case NoSuch(var type, var _) -> notFound(type);
            case WrongState(var type, var _, var actual, var _) -> wrongState(type, actual);
            case TaskRunning(var _, var _) -> wrongState(ResourceType.INSTANCE);
            case InUse(var type, var _, var _) -> wrongState(type);
            case QuotaExceeded(var quota, var _, var _, var _) -> exceeded(quota);
            case BalanceTooLow(var _, var _) -> named("100207", "OperationConstraints.AccountBalanceNotEnough");
            case IdentityNotVerified(var _) -> named("5500", "PermissionDenied.UserQualificationAuditFailed");
            case ServiceDown(var _) -> named("9006", "InternalError");
            case ResourceNotGranted(var _, var _, var _) -> named("11039", "OperationDenied.AuthFailure");
            case OtherZone(var _, var _, var _) -> kind();
            case OtherProject(var _, var _) -> kind();
            case NotAttached(var _) -> kind();
            case VolumeOnHost(var _) -> kind();
            case VolumeFixed(var _) -> named("16008", "IncorrectInstanceStatus.OnlySupportElasticCloudDisk");
            case VolumeNotLarger(var _, var _, var _) -> Optional.of(PARAMETER);
            case SmallerThanSnapshot(var _, var _, var _) -> Optional.of(PARAMETER);
            case SnapshotOfAnotherVolume(var _, var _) -> Optional.of(PARAMETER);
            case NothingStored(var _) -> named("16026", "IncorrectInstanceStatus.SnapshotNotSupported");
            case SnapshotRunning(var _) -> named("16027", "IncorrectInstanceStatus.CbsCreatingSnapshot");
            case SnapshotOfRootDisk(var _) -> wrongState(ResourceType.SNAPSHOT);
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> notFound(ResourceType type) {
        return switch (type) {
            case VOLUME -> named("16000", "InvalidInstanceId.DiskNotFound");
            case INSTANCE -> named("9033", "InvalidInstanceId.CvmNotFound");
            case SNAPSHOT -> named("16003", "InvalidSnapshotId.NotFound");
            case AVAILABILITY_ZONE -> Optional.of(PARAMETER);
            case PROJECT -> named("5000", "InvalidParameter.ProjectIdNotFound");
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> wrongState(ResourceType type, Enum<?> actual) {
        return actual == Snapshot.State.DELETING
                ? named("16033", "IncorrectInstanceStatus.LifeStateInvalid")
                : wrongState(type);
    }

    private static Optional<Specific> wrongState(ResourceType type) {
        return switch (type) {
            case VOLUME -> named("16005", "IncorrectInstanceStatus.DiskBusy");
            case INSTANCE -> named("9814", "IncorrectInstanceStatus.CvmStatusInvalid");
            case SNAPSHOT -> named("16004", "IncorrectInstanceStatus.SnapshotStatusInvalid");
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> exceeded(Quota quota) {
        return switch (quota) {
            case SNAPSHOTS_PER_VOLUME -> named("16006", "SnapshotQuotaExceeded");
            case SNAPSHOT_POLICIES -> named("16503", "OperationDenied.OutOfQuota");
            default -> Optional.empty();
        };
    }

    /// The operation is not for disks of this kind.
    private static Optional<Specific> kind() {
        return named("16007", "IncorrectInstanceStatus.DiskTypeInvalid");
    }

    private static Optional<Specific> named(String number, String name) {
        return Optional.of(new Specific(number, name));
    }
}
