package io.squall.dialect.tencent.edition2017.cvm;

import static io.squall.dialect.tencent.edition2017.action.NamedErrors.named;

import io.squall.dialect.Fault.Specific;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AddressOutside;
import io.squall.model.Rejection.AddressReserved;
import io.squall.model.Rejection.AddressTaken;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.BandwidthOutOfRange;
import io.squall.model.Rejection.BandwidthPackageHolder;
import io.squall.model.Rejection.CannotRun;
import io.squall.model.Rejection.CoresShared;
import io.squall.model.Rejection.HasVolumes;
import io.squall.model.Rejection.ImageNeeds;
import io.squall.model.Rejection.InScalingGroup;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.InstanceOnOtherNetwork;
import io.squall.model.Rejection.KeyPairOnWindows;
import io.squall.model.Rejection.NotAPublicKey;
import io.squall.model.Rejection.NotForSale;
import io.squall.model.Rejection.NotSupportedByImage;
import io.squall.model.Rejection.OrderUnpaid;
import io.squall.model.Rejection.OutOfRange;
import io.squall.model.Rejection.PasswordRefused;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.RootDiskCannotMove;
import io.squall.model.Rejection.RootSizeNotOpen;
import io.squall.model.Rejection.Shrinking;
import io.squall.model.Rejection.SoldOut;
import io.squall.model.Rejection.SpanOutside;
import io.squall.model.Rejection.SubnetInOtherZone;
import io.squall.model.Rejection.SubnetOfAnotherNetwork;
import io.squall.model.Rejection.TokenReused;
import io.squall.model.Rejection.VolumeOnHost;
import io.squall.model.Rejection.WrongCharging;
import io.squall.model.Rejection.WrongState;
import io.squall.model.Rejection.ZoneUnavailable;
import io.squall.model.ResourceType;
import java.util.Optional;

/// What the module calls its errors ("Error Codes" of each CVM action of the edition in the API documentation).
final class CvmErrors {

    private static final String UNSUPPORTED_VALUE = "InvalidParameterValue";
    private static final String OUT_OF_RANGE = "InvalidParameterValue.Range";
    private static final String COMBINATION = "InvalidParameterCombination";
    private static final String NOT_SUPPORTED = "InvalidInstance.NotSupported";

    private CvmErrors() {}

    static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case SoldOut(var _) -> named(UNSUPPORTED_VALUE);
            case ZoneUnavailable(var _) -> named(UNSUPPORTED_VALUE);
            case NotForSale(var _) -> named(UNSUPPORTED_VALUE);
            case ImageNeeds(var _, var _) -> named(UNSUPPORTED_VALUE);
            case WrongState(var type, var _, var _, var _) when type == ResourceType.IMAGE -> named(UNSUPPORTED_VALUE);
            case Shrinking(var _, var _, var _) -> named(UNSUPPORTED_VALUE);
            case AddressReserved(var _, var _) -> named(UNSUPPORTED_VALUE);
            case TokenReused(var _) -> named(UNSUPPORTED_VALUE);
            case InUse(var type, var _, var _) ->
                named(type == ResourceType.INSTANCE ? NOT_SUPPORTED : UNSUPPORTED_VALUE);

            case OutOfRange(var _, var _, var _, var _, var _) -> named(OUT_OF_RANGE);
            case BandwidthOutOfRange(var _, var _, var _) -> named(OUT_OF_RANGE);
            case SpanOutside(var _, var _, var _) -> named(OUT_OF_RANGE);

            case KeyPairOnWindows() -> named(COMBINATION);
            case SubnetOfAnotherNetwork(var _, var _) -> named(COMBINATION);
            case SubnetInOtherZone(var _, var _) -> named(COMBINATION);

            case WrongCharging(var _, var _, var _) -> named(NOT_SUPPORTED);
            case RootDiskCannotMove(var _, var _) -> named(NOT_SUPPORTED);
            case HasVolumes(var _) -> named(NOT_SUPPORTED);
            case InScalingGroup(var _) -> named(NOT_SUPPORTED);
            case CoresShared(var _) -> named(NOT_SUPPORTED);
            case CannotRun(var _, var _, var _) -> named(NOT_SUPPORTED);
            case NotSupportedByImage(var _) -> named(NOT_SUPPORTED);

            case QuotaExceeded(var quota, var _, var _, var _) ->
                named(
                        quota.resource() == ResourceType.KEY_PAIR
                                ? "InvalidKeyPair.LimitExceeded"
                                : "InstancesQuotaLimitExceeded");
            case OrderUnpaid(var _) -> named("InvalidAccount.UnpaidOrder");
            case VolumeOnHost(var _) -> named(NOT_SUPPORTED);
            case BandwidthPackageHolder(var _, var _) -> named("InvalidPermission");
            case RootSizeNotOpen(var _) -> named("InvalidPermission");
            case PasswordRefused(var _, var _, var _) -> named("InvalidPassword");
            case AddressOutside(var _, var _) -> named("VpcAddrNotInSubNet");
            case AddressTaken(var _, var _) -> named("VpcIpIsUsed");
            case InstanceOnOtherNetwork(var _, var _) -> named("VpcIdNotMatch");
            case AlreadyExists(var _, var _) -> named("InvalidKeyPairName.Duplicate");
            case NotAPublicKey(var _) -> named("InvalidPublicKey.Malformed");
            default -> NamedErrors.of(rejection);
        };
    }
}
