package io.squall.dialect.nhn;

import io.squall.dialect.Fault;
import io.squall.dialect.nhn.operation.Wire;
import io.squall.errors.NhnError;
import io.squall.model.Quota;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AddressHasFloatingIp;
import io.squall.model.Rejection.AddressNotOnInstance;
import io.squall.model.Rejection.AlreadyAMember;
import io.squall.model.Rejection.AlreadyAssociated;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.AlreadyOnInstance;
import io.squall.model.Rejection.Ambiguous;
import io.squall.model.Rejection.AppkeyRefused;
import io.squall.model.Rejection.CredentialsRefused;
import io.squall.model.Rejection.DatabaseFailed;
import io.squall.model.Rejection.DefaultGroup;
import io.squall.model.Rejection.DuplicateRule;
import io.squall.model.Rejection.ForbiddenCharacters;
import io.squall.model.Rejection.ImageNeeds;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.InstanceNameTooLong;
import io.squall.model.Rejection.LastListener;
import io.squall.model.Rejection.MemberOutsideNetwork;
import io.squall.model.Rejection.NetworkHasNoSubnet;
import io.squall.model.Rejection.NetworkIsExternal;
import io.squall.model.Rejection.NoDeviceLeft;
import io.squall.model.Rejection.NoExternalNetwork;
import io.squall.model.Rejection.NoFreeAddress;
import io.squall.model.Rejection.NoRoute;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NotAMember;
import io.squall.model.Rejection.NotAPublicKey;
import io.squall.model.Rejection.NotAssociated;
import io.squall.model.Rejection.NotYours;
import io.squall.model.Rejection.OtherZone;
import io.squall.model.Rejection.OutOfRange;
import io.squall.model.Rejection.PortRangeInvalid;
import io.squall.model.Rejection.PrefixOfOtherFamily;
import io.squall.model.Rejection.Protected;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.RoleForbidsChanges;
import io.squall.model.Rejection.RootDiskCannotMove;
import io.squall.model.Rejection.RootDiskSizeMissing;
import io.squall.model.Rejection.RootVolumeStays;
import io.squall.model.Rejection.SameFlavor;
import io.squall.model.Rejection.ServiceDown;
import io.squall.model.Rejection.ServicePortTaken;
import io.squall.model.Rejection.SubnetOfAnotherNetwork;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.TextTooLong;
import io.squall.model.Rejection.TimeoutBeyondPeriod;
import io.squall.model.Rejection.TokenExpired;
import io.squall.model.Rejection.TokenOfAnotherAccount;
import io.squall.model.Rejection.TokenRevoked;
import io.squall.model.Rejection.TokenUnknown;
import io.squall.model.Rejection.UserDisabled;
import io.squall.model.Rejection.WrongState;
import io.squall.model.Rejection.ZoneUnavailable;
import io.squall.model.ResourceType;
import java.util.Set;
import java.util.stream.Collectors;

/// From facts about the world to NHN's codes.
final class Translation {

    private Translation() {}

    /// The code and words for a fact.
    ///
    /// @param addressed the resources that the request's own path or query named
    static Fault<NhnError> of(Rejection rejection, Set<ResourceType> addressed) {
        return switch (rejection) {
            case Rejection.OfSignedRequests fact -> throw outside(fact);
            case Rejection.OfPurchases fact -> throw outside(fact);
            case Rejection.OfSetUps fact -> throw outside(fact);
            case Rejection.OfElasticVolumes fact -> throw outside(fact);
            case Rejection.OfSnapshots fact -> throw outside(fact);
            case Rejection.OfNetworks fact -> throw outside(fact);
            case Rejection.OfInterfaces fact -> throw outside(fact);
            case Rejection.OfJobs fact -> throw outside(fact);
            case Rejection.OfBalancers fact -> throw outside(fact);
            case Rejection.OfSharedImages fact -> throw outside(fact);
            case Rejection.OfPaidAddresses fact -> throw outside(fact);
            case Rejection.OfOrderedRules fact -> throw outside(fact);
            case Rejection.OfChosenAddresses fact -> throw outside(fact);

            case AppkeyRefused(var appkey, var known) ->
                fault(NhnError.PERMISSION_DENIED, "appkey %s is %s", appkey.value(), known ? "disabled" : "unknown");
            case CredentialsRefused(var user) ->
                fault(NhnError.TOKEN_UNAUTHORIZED, "user %s is unknown or the password is wrong", user);
            case UserDisabled(var user) -> fault(NhnError.TOKEN_FORBIDDEN, "user %s is disabled", user);
            case NotAMember(var user, var _) ->
                fault(NhnError.PERMISSION_DENIED, "user %s is not a member of the project", user);
            case TokenUnknown() -> fault(NhnError.PERMISSION_DENIED, "token is unknown");
            case TokenExpired(var at) -> fault(NhnError.PERMISSION_DENIED, "token expired at %s", at);
            case TokenRevoked() -> fault(NhnError.PERMISSION_DENIED, "token was revoked");
            case TokenOfAnotherAccount() -> fault(NhnError.PERMISSION_DENIED, "token was issued for another appkey");
            case RoleForbidsChanges(var _) ->
                fault(NhnError.PERMISSION_DENIED, "the user's role does not allow this operation");

            case ServiceDown(var service) -> fault(NhnError.FAIL, "%s service does not respond", service.words());
            case DatabaseFailed(var detail) -> fault(NhnError.DATABASE_FAILED, "%s", detail);

            case Rejection.Rehearsed fact -> throw outside(fact);
            case Rejection.TooManyRehearsals fact -> throw outside(fact);

            case NoSuch(var type, var id) -> notFound(type, id, addressed);
            case Ambiguous(var type, var name) -> fault(conflict(type), "several %ss are named %s", type.words(), name);
            case AlreadyExists(var type, var name) -> fault(conflict(type), "%s %s exists", type.words(), name);
            case WrongState(var type, var id, var actual, var allowed) ->
                fault(
                        conflict(type),
                        "%s %s is %s, not %s",
                        type.words(),
                        id,
                        Wire.words(actual),
                        allowed.stream().map(Wire::words).collect(Collectors.joining(" or ")));
            case InUse(var type, var id, var by) -> fault(conflict(type), "%s %s is in use: %s", type.words(), id, by);
            case NotYours(var type, var id) ->
                fault(forbidden(type), "%s %s belongs to someone else", type.words(), id);
            case Protected(var type, var id) ->
                type == ResourceType.INSTANCE
                        ? fault(NhnError.INSTANCE_CONFLICT, "instance %s is locked", id)
                        : fault(forbidden(type), "%s %s is protected", type.words(), id);
            case QuotaExceeded(var quota, var limit, var used, var wanted) ->
                fault(
                        exceeded(quota),
                        "quota of %s exceeded: %d of %d used, %d more requested",
                        quota.unit(),
                        used,
                        limit,
                        wanted);
            case TextTooLong(var type, var field, var limit) ->
                fault(badRequest(type), "%s %s is longer than %d characters", type.words(), field, limit);
            case ForbiddenCharacters(var type, var field, var value) ->
                fault(badRequest(type), "%s %s has forbidden characters: %s", type.words(), field, value);
            case OutOfRange(var type, var field, var value, var min, var max) ->
                fault(badRequest(type), "%s %s must be from %d to %d, not %d", type.words(), field, min, max, value);

            case InstanceNameTooLong(var name, var limit) ->
                fault(
                        NhnError.INVALID_PARAMETERS,
                        "instance.name %s is longer than the %d characters that Windows allows",
                        name,
                        limit);
            case RootDiskSizeMissing(var flavor) ->
                fault(NhnError.INVALID_PARAMETERS, "instance.volume.size is required for flavor %s", flavor);
            case ImageNeeds(var image, var need) ->
                fault(NhnError.INSTANCE_BAD_REQUEST, "image %s needs %s", image.value(), need);
            case TaskRunning(var instance, var task) ->
                fault(NhnError.INSTANCE_CONFLICT, "instance %s is busy: %s", instance.value(), Wire.words(task));
            case SameFlavor(var flavor) ->
                fault(NhnError.INSTANCE_BAD_REQUEST, "instance has flavor %s already", flavor.value());
            case RootDiskCannotMove(var from, var to) ->
                fault(NhnError.INSTANCE_BAD_REQUEST, "instance cannot change from flavor %s to %s", from, to);

            case ZoneUnavailable(var zone) ->
                fault(NhnError.ZONE_CONFLICT, "availability zone %s is not available", zone.value());

            case OtherZone(var volume, var volumeZone, var instanceZone) ->
                fault(
                        NhnError.VOLUME_BAD_REQUEST,
                        "volume %s is in %s, the instance in %s",
                        volume.value(),
                        volumeZone.value(),
                        instanceZone.value());
            case NoDeviceLeft(var instance) ->
                fault(NhnError.INSTANCE_FORBIDDEN, "instance %s has no device name left", instance.value());
            case RootVolumeStays(var volume) ->
                fault(NhnError.INSTANCE_FORBIDDEN, "volume %s is the instance's root volume", volume.value());

            case NetworkHasNoSubnet(var network) ->
                fault(NhnError.NETWORK_BAD_REQUEST, "network %s has no subnet", network.value());
            case NetworkIsExternal(var network) ->
                fault(NhnError.NETWORK_FORBIDDEN, "network %s is external", network.value());
            case SubnetOfAnotherNetwork(var subnet, var network) ->
                fault(
                        NhnError.SUBNET_BAD_REQUEST,
                        "subnet %s does not belong to network %s",
                        subnet.value(),
                        network.value());
            case NoFreeAddress(var where) -> fault(NhnError.NO_AVAILABLE_IP, "%s", where);
            case NoExternalNetwork() -> fault(NhnError.NO_ACCESSIBLE_NETWORK, "no external network");

            case AddressNotOnInstance(var address, var instance) ->
                fault(
                        NhnError.INSTANCE_BAD_REQUEST,
                        "instance %s does not have the address %s",
                        instance.value(),
                        address);
            case AlreadyAssociated(var floatingIp) ->
                fault(NhnError.FLOATING_IP_CONFLICT, "floating IP %s is associated", floatingIp);
            case AddressHasFloatingIp(var address) ->
                fault(NhnError.FLOATING_IP_CONFLICT, "address %s has a floating IP", address);
            case NotAssociated(var floatingIp) ->
                fault(NhnError.FLOATING_IP_CONFLICT, "floating IP %s is not associated with this instance", floatingIp);
            case NoRoute(var subnet, var pool) ->
                fault(
                        NhnError.FLOATING_IP_NOT_FOUND,
                        "no route from subnet %s to external network %s",
                        subnet.value(),
                        pool.value());

            case NotAPublicKey(var name) ->
                fault(NhnError.KEY_PAIR_BAD_REQUEST, "the public key of key pair %s is not an SSH public key", name);

            case DefaultGroup(var _) ->
                fault(NhnError.SECURITY_GROUP_CONFLICT, "the default security group cannot be renamed or deleted");
            case AlreadyOnInstance(var group, var instance) ->
                fault(
                        NhnError.SECURITY_GROUP_CONFLICT,
                        "security group %s is on instance %s already",
                        group,
                        instance.value());
            case PortRangeInvalid(var detail) -> fault(NhnError.SECURITY_GROUP_BAD_REQUEST, "%s", detail);
            case PrefixOfOtherFamily(var prefix, var family) ->
                fault(NhnError.SECURITY_GROUP_BAD_REQUEST, "prefix %s is not %s", prefix, family);
            case DuplicateRule(var existing) ->
                fault(NhnError.SECURITY_GROUP_CONFLICT, "security group rule %s says the same", existing.value());

            case ServicePortTaken(var port) -> fault(NhnError.LOAD_BALANCER_CONFLICT, "service port %d is taken", port);
            case MemberOutsideNetwork(var instance, var network) ->
                fault(
                        NhnError.LOAD_BALANCER_BAD_REQUEST,
                        "instance %s is not on network %s",
                        instance.value(),
                        network.value());
            case AlreadyAMember(var instance) ->
                fault(NhnError.LOAD_BALANCER_CONFLICT, "instance %s is a member already", instance.value());
            case LastListener(var loadBalancer) ->
                fault(NhnError.LOAD_BALANCER_CONFLICT, "load balancer %s has no other listener", loadBalancer.value());
            case TimeoutBeyondPeriod(var timeout, var period) ->
                fault(
                        NhnError.LOAD_BALANCER_BAD_REQUEST,
                        "health monitor timeout %d s is greater than its period %d s",
                        timeout,
                        period);
        };
    }

    private static Fault<NhnError> fault(NhnError error, String detail, Object... facts) {
        return new Fault<>(error, detail.formatted(facts));
    }

    private static Fault<NhnError> notFound(ResourceType type, String id, Set<ResourceType> addressed) {
        var error = type != ResourceType.NETWORK && addressed.contains(type) ? NhnError.NONEXISTENT : notFound(type);
        return fault(error, "%s %s does not exist", type.words(), id);
    }

    private static NhnError notFound(ResourceType type) {
        return switch (type) {
            case INSTANCE -> NhnError.INSTANCE_NOT_FOUND;
            case FLAVOR -> NhnError.FLAVOR_NOT_FOUND;
            case AVAILABILITY_ZONE -> NhnError.ZONE_NOT_FOUND;
            case KEY_PAIR -> NhnError.KEY_PAIR_NOT_FOUND;
            case NETWORK -> NhnError.NO_ACCESSIBLE_NETWORK;
            case SUBNET -> NhnError.SUBNET_NOT_FOUND;
            case FLOATING_IP, FLOATING_IP_POOL -> NhnError.FLOATING_IP_NOT_FOUND;
            case CERTIFICATE -> NhnError.LOAD_BALANCER_NOT_FOUND;
            case SECURITY_GROUP -> NhnError.SECURITY_GROUP_NOT_FOUND;
            case IMAGE -> NhnError.IMAGE_NOT_FOUND;
            case VOLUME -> NhnError.VOLUME_NOT_FOUND;
            case ACCOUNT, USER, TOKEN, LOAD_BALANCER, LISTENER, MEMBER, SECURITY_GROUP_RULE -> NhnError.NONEXISTENT;
            case SNAPSHOT,
                    SNAPSHOT_POLICY,
                    PORT,
                    ROUTER,
                    ROUTE_TABLE,
                    ROUTE,
                    ACCESS_KEY,
                    PROJECT,
                    ORDER,
                    TASK,
                    ROLE,
                    FORWARDING_RULE,
                    REHEARSAL,
                    INCIDENT -> throw outside("not found", type);
        };
    }

    private static NhnError badRequest(ResourceType type) {
        return switch (type) {
            case INSTANCE -> NhnError.INSTANCE_BAD_REQUEST;
            case KEY_PAIR -> NhnError.KEY_PAIR_BAD_REQUEST;
            case NETWORK -> NhnError.NETWORK_BAD_REQUEST;
            case SUBNET -> NhnError.SUBNET_BAD_REQUEST;
            case LOAD_BALANCER, LISTENER, MEMBER -> NhnError.LOAD_BALANCER_BAD_REQUEST;
            case SECURITY_GROUP, SECURITY_GROUP_RULE -> NhnError.SECURITY_GROUP_BAD_REQUEST;
            case IMAGE -> NhnError.IMAGE_BAD_REQUEST;
            case VOLUME -> NhnError.VOLUME_BAD_REQUEST;
            case ACCOUNT,
                    USER,
                    TOKEN,
                    FLAVOR,
                    AVAILABILITY_ZONE,
                    FLOATING_IP,
                    FLOATING_IP_POOL,
                    CERTIFICATE,
                    SNAPSHOT,
                    SNAPSHOT_POLICY,
                    PORT,
                    ROUTER,
                    ROUTE_TABLE,
                    ROUTE,
                    ACCESS_KEY,
                    PROJECT,
                    ORDER,
                    TASK,
                    ROLE,
                    FORWARDING_RULE,
                    REHEARSAL,
                    INCIDENT -> throw outside("bad request", type);
        };
    }

    private static NhnError conflict(ResourceType type) {
        return switch (type) {
            case INSTANCE -> NhnError.INSTANCE_CONFLICT;
            case AVAILABILITY_ZONE -> NhnError.ZONE_CONFLICT;
            case KEY_PAIR -> NhnError.KEY_PAIR_CONFLICT;
            case NETWORK -> NhnError.NETWORK_CONFLICT;
            case FLOATING_IP -> NhnError.FLOATING_IP_CONFLICT;
            case LOAD_BALANCER, LISTENER, MEMBER -> NhnError.LOAD_BALANCER_CONFLICT;
            case SECURITY_GROUP, SECURITY_GROUP_RULE -> NhnError.SECURITY_GROUP_CONFLICT;
            case IMAGE -> NhnError.IMAGE_CONFLICT;
            case VOLUME -> NhnError.VOLUME_CONFLICT;
            case ACCOUNT,
                    USER,
                    TOKEN,
                    FLAVOR,
                    SUBNET,
                    FLOATING_IP_POOL,
                    CERTIFICATE,
                    SNAPSHOT,
                    SNAPSHOT_POLICY,
                    PORT,
                    ROUTER,
                    ROUTE_TABLE,
                    ROUTE,
                    ACCESS_KEY,
                    PROJECT,
                    ORDER,
                    TASK,
                    ROLE,
                    FORWARDING_RULE,
                    REHEARSAL,
                    INCIDENT -> throw outside("conflict", type);
        };
    }

    private static NhnError forbidden(ResourceType type) {
        if (type == ResourceType.IMAGE) {
            return NhnError.IMAGE_FORBIDDEN;
        }
        throw outside("forbidden", type);
    }

    /// Nova says 403, Neutron 409, Cinder and Glance 413.
    private static NhnError exceeded(Quota quota) {
        return switch (quota) {
            case INSTANCES, VCPUS, RAM_MB -> NhnError.INSTANCE_FORBIDDEN;
            case KEY_PAIRS -> NhnError.KEY_PAIR_FORBIDDEN;
            case PORTS -> NhnError.NETWORK_CONFLICT;
            case FLOATING_IPS -> NhnError.FLOATING_IP_CONFLICT;
            case LOAD_BALANCERS, LISTENERS, MEMBERS_PER_LOAD_BALANCER, FORWARDING_RULES_PER_LISTENER ->
                NhnError.LOAD_BALANCER_CONFLICT;
            case SECURITY_GROUPS, SECURITY_GROUP_RULES -> NhnError.SECURITY_GROUP_CONFLICT;
            case IMAGE_GB -> NhnError.IMAGE_QUOTA_EXCEEDED;
            case VOLUMES, VOLUME_GB -> NhnError.VOLUME_QUOTA_EXCEEDED;
            case HOURLY_INSTANCES,
                    PREPAID_INSTANCES,
                    IMAGES,
                    SNAPSHOTS_PER_VOLUME,
                    SNAPSHOT_POLICIES,
                    NETWORKS,
                    SUBNETS_PER_NETWORK,
                    ROUTE_TABLES_PER_NETWORK,
                    ROUTES_PER_TABLE,
                    INTERFACES_PER_NETWORK,
                    INTERFACES_PER_INSTANCE,
                    ADDRESSES_PER_INTERFACE,
                    PROJECTS ->
                throw new IllegalStateException("no operation of this API meets the limit of " + quota.unit());
        };
    }

    private static IllegalStateException outside(Rejection fact) {
        return new IllegalStateException("no operation of this API meets " + fact);
    }

    private static IllegalStateException outside(String status, ResourceType type) {
        return new IllegalStateException("no operation of this API meets %s of %s".formatted(status, type));
    }
}
