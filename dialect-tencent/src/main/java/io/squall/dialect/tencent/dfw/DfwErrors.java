package io.squall.dialect.tencent.dfw;

import io.squall.dialect.Fault.Specific;
import io.squall.errors.TencentError;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.DefaultGroup;
import io.squall.model.Rejection.GroupOfOtherProject;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NoSuchPosition;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.ServiceDown;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import java.util.Optional;

/// The numbers of the module's errors ("Error Codes" of each security group action in the API documentation), which
/// have
/// no names of their own.
final class DfwErrors {

    static final Specific INVALID = numbered(9003, TencentError.INVALID_PARAMETER);

    private DfwErrors() {}

    static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case ServiceDown(var _) -> Optional.of(numbered(7000, TencentError.INTERNAL_ERROR));
            case NoSuch(var type, var _)
            when type == ResourceType.SECURITY_GROUP -> Optional.of(numbered(7001, TencentError.RESOURCE_NOT_FOUND));
            case QuotaExceeded(var _, var _, var _, var _) -> failed(7002);
            case WrongState(var _, var _, var _, var _) -> failed(7003);
            case TaskRunning(var _, var _) -> failed(7003);
            case AlreadyExists(var _, var _) -> failed(7005);
            case DefaultGroup(var _) -> failed(7006);
            case NoSuchPosition(var _, var _, var _) -> Optional.of(INVALID);
            case GroupOfOtherProject(var _, var _) -> Optional.of(INVALID);
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> failed(int number) {
        return Optional.of(numbered(number, TencentError.RESOURCE_OPERATION_FAILED));
    }

    private static Specific numbered(int number, TencentError common) {
        return new Specific(Integer.toString(number), common.codeDesc());
    }
}
