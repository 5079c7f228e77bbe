package io.squall.dialect.tencent.image;

import io.squall.dialect.Fault.Specific;
import io.squall.model.Quota;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import java.util.Optional;

/// What the module calls its errors ("Error Codes" of each image action in the CVM documentation).
final class ImageErrors {

    private ImageErrors() {}

    static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case NoSuch(var _, var _) -> common(5000, "InvalidParameter.ResourceNotFound");
            case WrongState(var type, var _, var _, var _)
            when type == ResourceType.INSTANCE -> common(5100, "OperationConstraints.InvaildInstanceStatus");
            case TaskRunning(var _, var _) -> common(5100, "OperationConstraints.InvaildInstanceStatus");
            case AlreadyExists(var _, var _) -> common(5100, "InvalidImageName.Duplicate");
            case QuotaExceeded(var quota, var _, var _, var _)
            when quota == Quota.IMAGES -> common(5100, "ImageQuotaLimitExceeded");
            default -> Optional.empty();
        };
    }

    /// A name without a number of its own goes with the common code.
    private static Optional<Specific> common(int code, String name) {
        return Optional.of(new Specific(Integer.toString(code), name));
    }
}
