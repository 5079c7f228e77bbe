package io.squall.dialect.tencent.edition2017.action;

import io.squall.dialect.Fault;
import io.squall.dialect.Fault.Specific;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.errors.TencentError;
import io.squall.model.Rejection;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.ServiceDown;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Optional;

/// What all modules of the edition call alike ("Error Codes" of the edition 2017-03-12 in the API documentation).
public final class NamedErrors {

    private NamedErrors() {}

    /// The name of what a module has no other name for; empty, where the common one does.
    public static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case NoSuch(var type, var _) -> named(missing(type));
            case TaskRunning(var _, var _) -> named("InvalidInstance.NotSupported");
            case WrongState(var type, var _, var _, var _)
            when type == ResourceType.INSTANCE -> named("InvalidInstance.NotSupported");
            case ServiceDown(var service) when service != Service.IDENTITY -> named("InternalServerError");
            default -> Optional.empty();
        };
    }

    private static String missing(ResourceType type) {
        return switch (type) {
            case AVAILABILITY_ZONE -> "InvalidZone.MismatchRegion";
            case INSTANCE -> "InvalidInstanceId.NotFound";
            case KEY_PAIR -> "InvalidKeyPairId.NotFound";
            case PROJECT -> "InvalidProjectId.NotFound";
            case IMAGE -> "InvalidImageId.NotFound";
            case FLOATING_IP -> "InvalidAddressId.NotFound";
            case PORT -> "InvalidNetworkInterfaceId.NotFound";
            case NETWORK -> "InvalidVpcId.NotFound";
            case SUBNET -> "InvalidSubnetId.NotFound";
            case SECURITY_GROUP -> "InvalidSecurityGroupId.NotFound";
            default -> TencentError.RESOURCE_NOT_FOUND.errorCode();
        };
    }

    public static Optional<Specific> named(String name) {
        return Optional.of(Specific.named(name));
    }

    /// That a parameter is not as it should be, by a name of its own.
    public static Fault<TencentError> invalid(String name, String problem) {
        return new Fault<>(TencentError.INVALID_PARAMETER, problem, Specific.named(name));
    }

    /// The parameters, complaining by one name whatever is wrong.
    public static Parameters calling(Parameters parameters, String name) {
        return parameters.complaining((flaw, problem) -> invalid(name, problem).raise());
    }
}
