package io.squall.dialect.tencent.lb;

import io.squall.dialect.Fault.Specific;
import io.squall.model.Quota;
import io.squall.model.Rejection;
import io.squall.model.Rejection.BalanceTooLow;
import io.squall.model.Rejection.IdentityNotVerified;
import io.squall.model.Rejection.JobRunning;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.ServicePortTaken;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import java.util.Optional;

/// What the module calls its errors: the API documentation has no list for v2, so these are names of its relatives.
final class LbErrors {

    private LbErrors() {}

    static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case NoSuch(var type, var _) -> notFound(type);
            case WrongState(var type, var _, var _, var _)
            when type == ResourceType.LOAD_BALANCER -> named(5100, "LBWrongStatus");
            case JobRunning(var _, var _, var _) -> named(5100, "LBWrongStatus");
            case ServicePortTaken(var _) -> named(5100, "VportIsDuplicate");
            case QuotaExceeded(var quota, var _, var _, var _)
            when quota == Quota.LISTENERS -> named(5100, "ListenerNumberOverLimit");
            case IdentityNotVerified(var _) -> named(5500, "PermissionDenied.UserQualificationAuditFailed");
            case BalanceTooLow(var _, var _) -> named(5300, "OperationConstraints.AccountBalanceNotEnough");
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> notFound(ResourceType type) {
        return switch (type) {
            case LOAD_BALANCER -> named(5000, "InvalidLoadBalancer.NotFound");
            case LISTENER -> named(5000, "InvalidListener.NotFound");
            case NETWORK -> named(5000, "InvalidVpc.NotFound");
            case SUBNET -> named(5000, "InvalidSubnet.NotFound");
            case INSTANCE -> named(5000, "InvalidInstanceId.NotFound");
            default -> Optional.empty();
        };
    }

    /// The names have no numbers.
    static Optional<Specific> named(int code, String name) {
        return Optional.of(new Specific(Integer.toString(code), name));
    }
}
