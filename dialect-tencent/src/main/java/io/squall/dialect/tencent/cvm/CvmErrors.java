package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Fault.Specific;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AddressOutside;
import io.squall.model.Rejection.AddressReserved;
import io.squall.model.Rejection.AddressTaken;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.BalanceTooLow;
import io.squall.model.Rejection.BandwidthOutOfRange;
import io.squall.model.Rejection.BandwidthPackageHolder;
import io.squall.model.Rejection.CannotRun;
import io.squall.model.Rejection.CoresShared;
import io.squall.model.Rejection.HasVolumes;
import io.squall.model.Rejection.IdentityNotVerified;
import io.squall.model.Rejection.InScalingGroup;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.NoFreeAddress;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NotForSale;
import io.squall.model.Rejection.PasswordRefused;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.RootDiskCannotMove;
import io.squall.model.Rejection.RootSizeNotOpen;
import io.squall.model.Rejection.ServiceDown;
import io.squall.model.Rejection.SoldOut;
import io.squall.model.Rejection.SpanOutside;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.WrongCharging;
import io.squall.model.Rejection.WrongState;
import io.squall.model.Rejection.ZoneUnavailable;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription.Charging;
import java.util.Optional;

/// What the module calls its errors ("Error Codes" of each CVM action in the API documentation; "Invaild" is original).
final class CvmErrors {

    private CvmErrors() {}

    static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case NoSuch(var type, var _) -> notFound(type);
            case WrongState(var type, var _, var _, var _)
            when type == ResourceType.INSTANCE -> common(5100, "OperationConstraints.InvaildInstanceStatus");
            case TaskRunning(var _, var _) -> common(5100, "OperationConstraints.InvaildInstanceStatus");
            case SoldOut(var _) -> common(5200, "OperationFail.SystemBusy");
            case ZoneUnavailable(var _) -> common(5200, "OperationFail.SystemBusy");
            case NotForSale(var _) -> common(5200, "NotSupport.InstanceConfig");
            case QuotaExceeded(var quota, var _, var _, var _)
            when quota.resource() == ResourceType.INSTANCE ->
                common(5200, "OperationConstraints.InstanceQuotaExceeded");
            case QuotaExceeded(var quota, var _, var _, var _)
            when quota.resource() == ResourceType.KEY_PAIR -> common(5100, "InvalidKeyPair.LimitExceeded");
            case PasswordRefused(var _, var _, var _) -> common(4000, "InvalidParameter.PasswordNotConformSpecs");
            case AddressOutside(var _, var _) -> common(4000, "InvalidParameter.IpNotInCidrRange");
            case AddressReserved(var _, var _) -> common(4000, "InvalidParameter.NotSupportReservedIp");
            case AddressTaken(var _, var _) -> common(4000, "InvalidParameter.IpInUse");
            case BandwidthOutOfRange(var _, var _, var _) -> common(4000, "InvalidParameter.Bandwidth");
            case SpanOutside(var _, var _, var _) -> common(4000, "InvalidParameter.Bandwidth");
            case RootDiskCannotMove(var _, var _) -> common(5100, "OperationFail.AllResourceOpFailed");
            case InScalingGroup(var _) -> common(5100, "OperationConstraints.InstanceInAs");
            case HasVolumes(var _) -> common(5100, "OperationFail.AllResourceOpFailed");
            case InUse(var type, var _, var _)
            when type == ResourceType.INSTANCE -> common(5100, "OperationConstraints.InstanceBindWithLoadBalance");
            case AlreadyExists(var type, var _)
            when type == ResourceType.KEY_PAIR -> common(5100, "InvalidKeyPairName.Duplicate");
            case NoFreeAddress(var _) -> common(5100, "AvailableIpUseUp");
            case BandwidthPackageHolder(var _, var buying) ->
                common(buying ? 5200 : 5100, "NotSupport.BandwidthPackageUser");
            case CoresShared(var _) -> common(5100, "NotSupport.InstanceConfig");
            case RootSizeNotOpen(var _) -> common(4300, "PermissionDenied");
            case CannotRun(var _, var _, var _) -> common(5100, "OperationFail.AllResourceOpFailed");
            case ServiceDown(var service) when service == Service.NETWORK -> common(6000, "InnerError.VpcError");
            case IdentityNotVerified(var _) -> common(5500, "PermissionDenied.UserQualificationAuditFailed");
            case BalanceTooLow(var _, var _) ->
                Optional.of(new Specific("100207", "OperationConstraints.AccountBalanceNotEnough"));
            case WrongCharging(var _, var _, var actual) ->
                common(5100, actual == Charging.PREPAID ? "NotSupport.PrepaidInstance" : "NotSupport.NotPrepaidUser");
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> notFound(ResourceType type) {
        return switch (type) {
            case AVAILABILITY_ZONE -> common(4000, "InvalidParameter.InvaildZoneId");
            case NETWORK -> common(5000, "InvalidVpc.NotFound");
            case SUBNET -> common(5000, "InvalidSubnet.NotFound");
            case PROJECT -> common(5000, "InvalidParameter.ProjectIdNotFound");
            default -> common(5000, "InvalidParameter.ResourceNotFound");
        };
    }

    /// A name without a number of its own goes with the common code.
    private static Optional<Specific> common(int code, String name) {
        return Optional.of(new Specific(Integer.toString(code), name));
    }
}
