package io.squall.dialect.tencent.edition2017.eip;

import static io.squall.dialect.tencent.edition2017.action.NamedErrors.named;

import io.squall.dialect.Fault.Specific;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AddressHasFloatingIp;
import io.squall.model.Rejection.AddressUnpaid;
import io.squall.model.Rejection.AlreadyAssociated;
import io.squall.model.Rejection.DailyLimitReached;
import io.squall.model.Rejection.InstanceHasFloatingIp;
import io.squall.model.Rejection.NoOwnAddress;
import io.squall.model.Rejection.NotAssociated;
import io.squall.model.Rejection.QuotaExceeded;
import java.util.Optional;

/// What the module calls its errors ("Error Codes" of each EIP action of the edition in the API documentation).
final class AddressErrors {

    private AddressErrors() {}

    static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case AlreadyAssociated(var _) -> named("InvalidAddressIdStatus.NotPermit");
            case NotAssociated(var _) -> named("InvalidAddressIdStatus.NotPermit");
            case AddressUnpaid(var _) -> named("InvalidAddressIdState.InArrears");
            case InstanceHasFloatingIp(var _) -> named("InvalidInstanceId.AlreadyBindEip");
            case AddressHasFloatingIp(var _) -> named("InvalidPrivateIpAddress.AlreadyBindEip");
            case NoOwnAddress(var _) -> named("InvalidInstance.NotSupported");
            case QuotaExceeded(var _, var _, var _, var _) -> named("AddressQuotaLimitExceeded");
            case DailyLimitReached(var _, var _, var _, var _) -> named("AddressQuotaLimitExceeded.DailyAllocate");
            default -> NamedErrors.of(rejection);
        };
    }
}
