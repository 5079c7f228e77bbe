package io.squall.dialect.tencent.edition2017.image;

import static io.squall.dialect.tencent.edition2017.action.NamedErrors.named;

import io.squall.dialect.Fault.Specific;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.model.Instance.Task;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.ImageShared;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.RecipientIsOwner;
import io.squall.model.Rejection.SharedTooWidely;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.UnknownRecipient;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import java.util.Optional;

/// What the module calls its errors ("Error Codes" of each image action of the edition in the API documentation).
final class ImageErrors {

    private static final String INCORRECT_STATE = "InvalidImageId.IncorrectState";

    private ImageErrors() {}

    static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case WrongState(var type, var _, var _, var _) when type == ResourceType.IMAGE -> named(INCORRECT_STATE);
            case InUse(var _, var _, var _) -> named(INCORRECT_STATE);
            case ImageShared(var _) -> named("InvalidImageId.InShared");
            case AlreadyExists(var _, var _) -> named("InvalidImageName.Duplicate");
            case QuotaExceeded(var _, var _, var _, var _) -> named("ImageQuotaLimitExceeded");
            case TaskRunning(var _, var task)
            when task == Task.Kind.CREATING_IMAGE -> named("MutexOperation.TaskRunning");
            case UnknownRecipient(var _) -> named("InvalidAccountId.NotFound");
            case RecipientIsOwner(var _) -> named("InvalidAccountIs.YourSelf");
            case SharedTooWidely(var _, var _) -> named("OverQuota");
            default -> NamedErrors.of(rejection);
        };
    }
}
