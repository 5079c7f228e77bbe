package io.squall.errors;

import static io.squall.errors.DocumentedError.Basis.DERIVED;
import static io.squall.errors.DocumentedError.Basis.DOCUMENTED;
import static io.squall.errors.DocumentedError.Retry.AFTER_FIXING;
import static io.squall.errors.DocumentedError.Retry.NO;
import static io.squall.errors.DocumentedError.Retry.YES;

import java.util.Arrays;
import java.util.Optional;

/// The result codes of NHN Cloud's Compute API v1.0 ("Error Code" in the NHN guide).
///
/// From 10400 on a code is the base of an [NhnFamily] plus the HTTP status of the service behind it; its message is
/// that
/// service's own. The families are documented, the single codes in them are derived from the services' rules.
public enum NhnError implements DocumentedError {
    SUCCESS(0, "SUCCESS", NO, DOCUMENTED, "The request was carried out.", "Nothing is to be done."),
    FAIL(
            -1,
            "FAIL",
            YES,
            DOCUMENTED,
            "The identity service, or another service that the operation needs, is switched off or does not answer.",
            "Wait, then send the same request again."),
    UNKNOWN_EXCEPTION(
            -2,
            "UNKNOWN EXCEPTION",
            NO,
            DOCUMENTED,
            "A defect: something that the server did not foresee, such as records in the world's file that contradict each other. The log has the stack trace under the request's id.",
            "Report it with the request id; sending the request again does not help."),
    PERMISSION_DENIED(
            -3,
            "Permission denied",
            AFTER_FIXING,
            DOCUMENTED,
            "The appkey is unknown or disabled; the token is missing, unknown, expired, revoked or another appkey's; or the user's role does not allow the operation.",
            "Check the appkey, get a new token, or use a user with the role project_admin."),
    INVALID_PARAMETERS(
            -4,
            "Invalid parameters",
            AFTER_FIXING,
            DOCUMENTED,
            "A needed value is missing from the address or the body, or a value breaks a rule of the API guide.",
            "Correct the value that the detail names."),
    NONEXISTENT(
            -5,
            "Nonexistent",
            NO,
            DOCUMENTED,
            "The resource that the request's own path or query names does not exist, or belongs to someone else.",
            "Check the identifier; list the resources to see what exists."),
    DATABASE_FAILED(
            -6,
            "Failed to query internal db",
            NO,
            DOCUMENTED,
            "The database that keeps the world is locked, full, read-only, damaged or gone.",
            "Look after the world's file and its disk, then send the same request again."),
    NOT_SUPPORTED(
            -7,
            "Not supported",
            NO,
            DOCUMENTED,
            "There is no such operation: no such path, no such method on it, or no such action.",
            "Check the path and the method against the API guide of v1.0."),
    JSON_PARSING_ERROR(
            -8,
            "JSON parsing error",
            AFTER_FIXING,
            DOCUMENTED,
            "The body is empty, or is not one JSON value in UTF-8.",
            "Correct the body at the place that the detail names."),
    INSTANCE_BAD_REQUEST(
            10_400,
            "Bad Request",
            AFTER_FIXING,
            DERIVED,
            "The instance cannot be what is asked: the image needs more memory or disk, the flavor is the present one or has another kind of root disk, or the address is none of its own.",
            "Choose another flavor, disk size or address."),
    INSTANCE_FORBIDDEN(
            10_403,
            "Forbidden",
            AFTER_FIXING,
            DERIVED,
            "The quota of instances, vCPUs or memory is used up, no device name is left on the instance, or its root volume was to be detached.",
            "Delete instances or ask for a higher quota; a root volume stays."),
    INSTANCE_NOT_FOUND(
            10_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "An instance that the body names does not exist.",
            "Check the instance's id."),
    INSTANCE_CONFLICT(
            10_409,
            "Conflict",
            AFTER_FIXING,
            DERIVED,
            "The instance is in a state from which it cannot do this, is busy with something else, or is locked.",
            "Wait for its running task to end, or bring it into the state that the detail names."),
    FLAVOR_NOT_FOUND(
            11_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "The flavor does not exist, is disabled, or is not offered to the account.",
            "Choose one that GET /flavors lists as not disabled."),
    ZONE_NOT_FOUND(
            12_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "The availability zone does not exist.",
            "Choose one that GET /availability-zones lists."),
    ZONE_CONFLICT(
            12_409,
            "Conflict",
            AFTER_FIXING,
            DERIVED,
            "The availability zone is closed.",
            "Choose one that GET /availability-zones lists as available."),
    KEY_PAIR_BAD_REQUEST(
            13_400,
            "Bad Request",
            AFTER_FIXING,
            DERIVED,
            "The key pair's name is too long or has forbidden characters, or the public key is none.",
            "Correct the name, or send the key as one line of OpenSSH."),
    KEY_PAIR_FORBIDDEN(
            13_403,
            "Forbidden",
            AFTER_FIXING,
            DERIVED,
            "The user has as many key pairs as the quota allows.",
            "Delete key pairs, or ask for a higher quota."),
    KEY_PAIR_NOT_FOUND(
            13_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "The key pair that the body names does not exist for this user.",
            "Choose one that GET /keypairs lists."),
    KEY_PAIR_CONFLICT(
            13_409,
            "Conflict",
            AFTER_FIXING,
            DERIVED,
            "The user has a key pair of that name.",
            "Choose another name, or delete the old one."),
    NO_AVAILABLE_IP(
            20_001,
            "No available IP",
            NO,
            DOCUMENTED,
            "The subnet or the floating IP pool has no free address left.",
            "Delete what holds addresses, or choose another subnet."),
    NO_ACCESSIBLE_NETWORK(
            20_004,
            "No accessible network",
            AFTER_FIXING,
            DOCUMENTED,
            "The network does not exist or belongs to someone else, or the account sees no network at all.",
            "Choose one that GET /networks lists."),
    NETWORK_BAD_REQUEST(
            20_400,
            "Bad Request",
            AFTER_FIXING,
            DERIVED,
            "The network has no subnet.",
            "Choose a network with a subnet."),
    NETWORK_FORBIDDEN(
            20_403,
            "Forbidden",
            AFTER_FIXING,
            DERIVED,
            "The network is the provider's external one, on which instances cannot stand.",
            "Choose a network of the account's own."),
    NETWORK_CONFLICT(
            20_409,
            "Conflict",
            AFTER_FIXING,
            DERIVED,
            "The account has as many ports as its quota allows.",
            "Delete instances, or ask for a higher quota."),
    SUBNET_BAD_REQUEST(
            21_400,
            "Bad Request",
            AFTER_FIXING,
            DERIVED,
            "The subnet does not belong to the network that was named with it.",
            "Name the subnet's own network, or the subnet alone."),
    SUBNET_NOT_FOUND(
            21_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "The subnet does not exist, or belongs to someone else.",
            "Choose one that GET /subnets lists."),
    FLOATING_IP_NOT_FOUND(
            22_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "The floating IP is none of the account's, the pool does not exist, or no router leads from the instance's subnet to the pool.",
            "Choose one that GET /floating-ips or GET /floating-ip-pools lists, and an instance on a routed subnet."),
    FLOATING_IP_CONFLICT(
            22_409,
            "Conflict",
            AFTER_FIXING,
            DERIVED,
            "The floating IP is associated already, or not with this instance, or the quota of floating IPs is used up.",
            "Disassociate it first, or release floating IPs."),
    LOAD_BALANCER_BAD_REQUEST(
            23_400,
            "Bad Request",
            AFTER_FIXING,
            DERIVED,
            "A limit of load balancers is exceeded, or a member does not stand on the load balancer's network.",
            "Correct the value that the message names."),
    LOAD_BALANCER_NOT_FOUND(
            23_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "The certificate that the listener names does not exist.",
            "Name a certificate of the account."),
    LOAD_BALANCER_CONFLICT(
            23_409,
            "Conflict",
            AFTER_FIXING,
            DERIVED,
            "The service port is taken, the instance is a member already, the listener is the last one, or the quota is used up.",
            "Choose another port or instance, or delete load balancers."),
    SECURITY_GROUP_BAD_REQUEST(
            24_400,
            "Bad Request",
            AFTER_FIXING,
            DERIVED,
            "A name or description is too long, a port range is incomplete or turned round, or a prefix is of the other IP version.",
            "Correct the value that the message names."),
    SECURITY_GROUP_NOT_FOUND(
            24_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "The security group that the body names does not exist, or is not on the instance.",
            "Choose one that GET /security-groups lists."),
    SECURITY_GROUP_CONFLICT(
            24_409,
            "Conflict",
            AFTER_FIXING,
            DERIVED,
            "The group or rule exists already, is in use, is the default group, its name means several, or a quota is used up.",
            "Choose another name, or remove what stands in the way."),
    IMAGE_BAD_REQUEST(
            30_400,
            "Bad Request",
            AFTER_FIXING,
            DERIVED,
            "The image's name is too long.",
            "Choose a name of at most 255 characters."),
    IMAGE_FORBIDDEN(
            30_403,
            "Forbidden",
            AFTER_FIXING,
            DERIVED,
            "The image is protected, public, or another account's.",
            "Delete images of your own that are not protected."),
    IMAGE_NOT_FOUND(
            30_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "The image that the body names does not exist, or is private to someone else.",
            "Choose one that GET /images lists."),
    IMAGE_CONFLICT(
            30_409,
            "Conflict",
            AFTER_FIXING,
            DERIVED,
            "The image is not active, or an instance was built from it.",
            "Wait until GET /images shows it active; delete its instances first."),
    IMAGE_QUOTA_EXCEEDED(
            30_413,
            "Request Entity Too Large",
            AFTER_FIXING,
            DERIVED,
            "The account's images would take more storage than its quota allows.",
            "Delete images, or ask for a higher quota."),
    VOLUME_BAD_REQUEST(
            40_400,
            "Bad Request",
            AFTER_FIXING,
            DERIVED,
            "A name, description or metadata text is too long, or volume and instance are in different zones.",
            "Shorten the text, or make the volume in the instance's zone."),
    VOLUME_NOT_FOUND(
            40_404,
            "Not Found",
            AFTER_FIXING,
            DERIVED,
            "The volume that the body names does not exist.",
            "Choose one that GET /volumes lists."),
    VOLUME_CONFLICT(
            40_409,
            "Conflict",
            AFTER_FIXING,
            DERIVED,
            "The volume's status does not allow this, or it is an instance's root disk.",
            "Wait for the status that the message names, or delete the instance."),
    VOLUME_QUOTA_EXCEEDED(
            40_413,
            "Request Entity Too Large",
            AFTER_FIXING,
            DERIVED,
            "The account would have more volumes, or more GB of them, than its quota allows.",
            "Delete volumes, or ask for a higher quota."),
    TOKEN_UNAUTHORIZED(
            50_401,
            "Unauthorized",
            AFTER_FIXING,
            DERIVED,
            "The user is unknown, the API password is wrong, or it was never set.",
            "Check the user id and the API password."),
    TOKEN_FORBIDDEN(50_403, "Forbidden", AFTER_FIXING, DERIVED, "The user is disabled.", "Have the user enabled.");

    private static final int FIRST_OF_FAMILIES = 10_000;

    private final int code;
    private final String message;
    private final Retry retry;
    private final Basis basis;
    private final String cause;
    private final String remedy;

    NhnError(int code, String message, Retry retry, Basis basis, String cause, String remedy) {
        this.code = code;
        this.message = message;
        this.retry = retry;
        this.basis = basis;
        this.cause = cause;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return String.valueOf(code);
    }

    /// The code as the wire has it, a number.
    public int resultCode() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public Retry retry() {
        return retry;
    }

    @Override
    public Basis basis() {
        return basis;
    }

    @Override
    public Standing standing() {
        return Standing.REAL_CAUSE;
    }

    /// The range that it belongs to, if it is a service's own.
    public Optional<NhnFamily> family() {
        return this == NO_AVAILABLE_IP || this == NO_ACCESSIBLE_NETWORK ? Optional.empty() : NhnFamily.of(code);
    }

    /// The `resultMessage`: the documented words and the detail, or a service's own words ("Error Code" in the NHN
    /// guide; codes without room for a detail drop it).
    public String resultMessage(String detail) {
        if (detail.isEmpty() || !hasDetail()) {
            return message;
        }
        return code >= FIRST_OF_FAMILIES ? detail : message + " : " + detail;
    }

    private boolean hasDetail() {
        return this != SUCCESS && this != UNKNOWN_EXCEPTION && this != NO_AVAILABLE_IP && this != NO_ACCESSIBLE_NETWORK;
    }

    public static Optional<NhnError> of(int code) {
        return Arrays.stream(values()).filter(error -> error.code == code).findFirst();
    }
}
