package io.squall.dialect.tencent.eip;

import io.squall.dialect.Fault.Specific;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AddressHasFloatingIp;
import io.squall.model.Rejection.AddressUnpaid;
import io.squall.model.Rejection.AlreadyAssociated;
import io.squall.model.Rejection.BalanceTooLow;
import io.squall.model.Rejection.DailyLimitReached;
import io.squall.model.Rejection.IdentityNotVerified;
import io.squall.model.Rejection.InstanceHasFloatingIp;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NotAssociated;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import java.util.Optional;

/// What the module calls its errors: the API documentation has no list for v2, so these are the names of its successor.
final class EipErrors {

    private EipErrors() {}

    static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case NoSuch(var type, var _) -> notFound(type);
            case AlreadyAssociated(var _) -> named(5100, "InvalidAddressIdStatus.NotPermit");
            case NotAssociated(var _) -> named(5100, "InvalidAddressIdStatus.NotPermit");
            case AddressUnpaid(var _) -> named(5100, "InvalidAddressIdState.InArrears");
            case InstanceHasFloatingIp(var _) -> named(5100, "InvalidInstanceId.AlreadyBindEip");
            case AddressHasFloatingIp(var _) -> named(5100, "InvalidPrivateIpAddress.AlreadyBindEip");
            case WrongState(var type, var _, var _, var _)
            when type == ResourceType.INSTANCE -> named(5100, "InvalidInstance.NotSupported");
            case TaskRunning(var _, var _) -> named(5100, "InvalidInstance.NotSupported");
            case QuotaExceeded(var _, var _, var _, var _) -> named(5200, "AddressQuotaLimitExceeded");
            case DailyLimitReached(var _, var _, var _, var _) ->
                named(5200, "AddressQuotaLimitExceeded.DailyAllocate");
            case IdentityNotVerified(var _) -> named(5500, "PermissionDenied.UserQualificationAuditFailed");
            case BalanceTooLow(var _, var _) -> named(5300, "OperationConstraints.AccountBalanceNotEnough");
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> notFound(ResourceType type) {
        return switch (type) {
            case FLOATING_IP -> named(5000, "InvalidAddressId.NotFound");
            case INSTANCE -> named(5000, "InvalidInstanceId.NotFound");
            case PORT -> named(5000, "InvalidNetworkInterfaceId.NotFound");
            default -> Optional.empty();
        };
    }

    /// The successor has no numbers.
    static Optional<Specific> named(int code, String name) {
        return Optional.of(new Specific(Integer.toString(code), name));
    }
}
