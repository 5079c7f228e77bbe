package io.squall.dialect.tencent.action;

import io.squall.dialect.Fault;
import io.squall.errors.TencentError;
import io.squall.model.Listener.Protocol;
import io.squall.model.LoadBalancer;
import io.squall.model.Quota;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AccessKeyRefused;
import io.squall.model.Rejection.AccountBlocked;
import io.squall.model.Rejection.ActionNotGranted;
import io.squall.model.Rejection.ActionRestricted;
import io.squall.model.Rejection.AddressHasFloatingIp;
import io.squall.model.Rejection.AddressInUse;
import io.squall.model.Rejection.AddressNotOnInstance;
import io.squall.model.Rejection.AddressNotOnInterface;
import io.squall.model.Rejection.AddressOutside;
import io.squall.model.Rejection.AddressReserved;
import io.squall.model.Rejection.AddressTaken;
import io.squall.model.Rejection.AddressUnpaid;
import io.squall.model.Rejection.AlreadyAMember;
import io.squall.model.Rejection.AlreadyAssociated;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.AlreadyOnInstance;
import io.squall.model.Rejection.Ambiguous;
import io.squall.model.Rejection.AppkeyRefused;
import io.squall.model.Rejection.BalanceTooLow;
import io.squall.model.Rejection.BalancerIsInternal;
import io.squall.model.Rejection.BalancerOfOtherKind;
import io.squall.model.Rejection.BandwidthOutOfRange;
import io.squall.model.Rejection.BandwidthPackageHolder;
import io.squall.model.Rejection.CannotRun;
import io.squall.model.Rejection.ClockSkewed;
import io.squall.model.Rejection.CoresShared;
import io.squall.model.Rejection.CredentialsRefused;
import io.squall.model.Rejection.DailyLimitReached;
import io.squall.model.Rejection.DatabaseFailed;
import io.squall.model.Rejection.DefaultGroup;
import io.squall.model.Rejection.DestinationInside;
import io.squall.model.Rejection.DuplicateRule;
import io.squall.model.Rejection.ForbiddenCharacters;
import io.squall.model.Rejection.GroupOfOtherProject;
import io.squall.model.Rejection.HasVolumes;
import io.squall.model.Rejection.IdentityNotVerified;
import io.squall.model.Rejection.ImageNeeds;
import io.squall.model.Rejection.ImageOfOtherKind;
import io.squall.model.Rejection.ImageShared;
import io.squall.model.Rejection.InScalingGroup;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.InstanceHasFloatingIp;
import io.squall.model.Rejection.InstanceNameTooLong;
import io.squall.model.Rejection.InstanceOnOtherNetwork;
import io.squall.model.Rejection.InterfaceAttached;
import io.squall.model.Rejection.InterfaceInOtherZone;
import io.squall.model.Rejection.InterfaceNotAttached;
import io.squall.model.Rejection.InterfaceStays;
import io.squall.model.Rejection.JobRunning;
import io.squall.model.Rejection.KeyPairOnWindows;
import io.squall.model.Rejection.LastListener;
import io.squall.model.Rejection.ListenerOfOtherLayer;
import io.squall.model.Rejection.MemberOutsideNetwork;
import io.squall.model.Rejection.NetworkBlockRefused;
import io.squall.model.Rejection.NetworkHasNoSubnet;
import io.squall.model.Rejection.NetworkIsExternal;
import io.squall.model.Rejection.NoDeviceLeft;
import io.squall.model.Rejection.NoExternalNetwork;
import io.squall.model.Rejection.NoFreeAddress;
import io.squall.model.Rejection.NoOwnAddress;
import io.squall.model.Rejection.NoRoute;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NoSuchHub;
import io.squall.model.Rejection.NoSuchPosition;
import io.squall.model.Rejection.NotAMember;
import io.squall.model.Rejection.NotAPublicKey;
import io.squall.model.Rejection.NotAssociated;
import io.squall.model.Rejection.NotAttached;
import io.squall.model.Rejection.NotBehind;
import io.squall.model.Rejection.NotForSale;
import io.squall.model.Rejection.NotSupportedByImage;
import io.squall.model.Rejection.NotYours;
import io.squall.model.Rejection.NothingStored;
import io.squall.model.Rejection.OfBalancers;
import io.squall.model.Rejection.OfElasticVolumes;
import io.squall.model.Rejection.OfInterfaces;
import io.squall.model.Rejection.OfPurchases;
import io.squall.model.Rejection.OfSharedImages;
import io.squall.model.Rejection.OfSignedRequests;
import io.squall.model.Rejection.OfSnapshots;
import io.squall.model.Rejection.OrderNotSettled;
import io.squall.model.Rejection.OrderUnpaid;
import io.squall.model.Rejection.OtherProject;
import io.squall.model.Rejection.OtherZone;
import io.squall.model.Rejection.OutOfRange;
import io.squall.model.Rejection.OwnerOnly;
import io.squall.model.Rejection.PasswordRefused;
import io.squall.model.Rejection.PortRangeInvalid;
import io.squall.model.Rejection.PrefixOfOtherFamily;
import io.squall.model.Rejection.PrimaryAddress;
import io.squall.model.Rejection.Protected;
import io.squall.model.Rejection.ProtocolNotTaken;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.RecipientIsOwner;
import io.squall.model.Rejection.Rehearsed;
import io.squall.model.Rejection.Replayed;
import io.squall.model.Rejection.ResourceNotGranted;
import io.squall.model.Rejection.RoleForbidsChanges;
import io.squall.model.Rejection.RootDiskCannotMove;
import io.squall.model.Rejection.RootDiskSizeMissing;
import io.squall.model.Rejection.RootSizeNotOpen;
import io.squall.model.Rejection.RootVolumeStays;
import io.squall.model.Rejection.RulesChanged;
import io.squall.model.Rejection.SameFlavor;
import io.squall.model.Rejection.SecondFactorMissing;
import io.squall.model.Rejection.ServiceDown;
import io.squall.model.Rejection.ServicePortTaken;
import io.squall.model.Rejection.SessionTokenRefused;
import io.squall.model.Rejection.SharedTooWidely;
import io.squall.model.Rejection.Shrinking;
import io.squall.model.Rejection.SmallerThanSnapshot;
import io.squall.model.Rejection.SnapshotOfAnotherVolume;
import io.squall.model.Rejection.SnapshotOfRootDisk;
import io.squall.model.Rejection.SnapshotRunning;
import io.squall.model.Rejection.SoldOut;
import io.squall.model.Rejection.SpanOutside;
import io.squall.model.Rejection.SubnetBlockRefused;
import io.squall.model.Rejection.SubnetInOtherZone;
import io.squall.model.Rejection.SubnetOfAnotherNetwork;
import io.squall.model.Rejection.SubnetsOverlap;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.TextTooLong;
import io.squall.model.Rejection.TimeoutBeyondPeriod;
import io.squall.model.Rejection.TokenExpired;
import io.squall.model.Rejection.TokenOfAnotherAccount;
import io.squall.model.Rejection.TokenReused;
import io.squall.model.Rejection.TokenRevoked;
import io.squall.model.Rejection.TokenUnknown;
import io.squall.model.Rejection.TooManyRehearsals;
import io.squall.model.Rejection.TooManyRequests;
import io.squall.model.Rejection.TooManyRoutesTo;
import io.squall.model.Rejection.TooManyVolumes;
import io.squall.model.Rejection.UnderMaintenance;
import io.squall.model.Rejection.UnknownRecipient;
import io.squall.model.Rejection.UserDisabled;
import io.squall.model.Rejection.VolumeFixed;
import io.squall.model.Rejection.VolumeHasPolicy;
import io.squall.model.Rejection.VolumeNotLarger;
import io.squall.model.Rejection.VolumeOnHost;
import io.squall.model.Rejection.WrongCharging;
import io.squall.model.Rejection.WrongState;
import io.squall.model.Rejection.ZoneUnavailable;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// From facts about the world to the common codes. What a module calls them besides, its actions know.
public final class Translation {

    private Translation() {}

    /// The code and the words for a fact.
    ///
    /// @param operation what was asked for, once that is known
    public static Fault<TencentError> of(Rejection rejection, Optional<? extends TencentOperation<?>> operation) {
        if (rejection instanceof Rehearsed(var code)) {
            return Sayings.of(code, operation.orElseThrow()).orElseThrow();
        }
        var common = common(rejection);
        return new Fault<>(
                common.error(),
                common.detail(),
                operation.flatMap(known -> known.moduleErrors().of(rejection)),
                Optional.empty());
    }

    private static Fault<TencentError> common(Rejection rejection) {
        return switch (rejection) {
            case OfSignedRequests refused -> refused(refused);
            case OfPurchases refused -> unsold(refused);
            case OfElasticVolumes refused -> refused(refused);
            case OfSnapshots refused -> refused(refused);
            case OfSharedImages refused -> refused(refused);
            case OfBalancers refused -> refused(refused);
            case OfInterfaces refused -> refused(refused);
            case JobRunning(var type, var id, var job) ->
                failed("%s %s is locked by task %s", type.words(), id, job.value());

            case AppkeyRefused fact -> throw outside(fact);
            case CredentialsRefused fact -> throw outside(fact);
            case UserDisabled fact -> throw outside(fact);
            case NotAMember fact -> throw outside(fact);
            case TokenUnknown fact -> throw outside(fact);
            case TokenExpired fact -> throw outside(fact);
            case TokenRevoked fact -> throw outside(fact);
            case TokenOfAnotherAccount fact -> throw outside(fact);
            case RoleForbidsChanges fact -> throw outside(fact);

            case ServiceDown(var service) ->
                service == Service.IDENTITY
                        ? fault(TencentError.CAM_FAILURE, "access management does not respond")
                        : fault(TencentError.INTERNAL_ERROR, "the %s service does not respond", service.words());
            case DatabaseFailed(var _) -> fault(TencentError.INTERNAL_ERROR, "internal error");

            case Rehearsed fact -> throw outside(fact);
            case TooManyRehearsals fact -> throw outside(fact);
            case NoSuch(var type, var id) ->
                fault(
                        type == ResourceType.AVAILABILITY_ZONE
                                ? TencentError.INVALID_PARAMETER
                                : TencentError.RESOURCE_NOT_FOUND,
                        "%s %s does not exist",
                        type.words(),
                        id);
            case Ambiguous(var type, var name) -> failed("several %ss are called %s", type.words(), name);
            case AlreadyExists(var type, var name) -> failed("%s %s exists", type.words(), name);
            case WrongState(var type, var id, var actual, var allowed) ->
                failed(
                        "%s %s is %s, not %s",
                        type.words(),
                        id,
                        words(actual),
                        allowed.stream().map(Translation::words).collect(Collectors.joining(" or ")));
            case InUse(var type, var id, var by) -> failed("%s %s is in use: %s", type.words(), id, by);
            case NotYours(var type, var id) -> failed("%s %s belongs to someone else", type.words(), id);
            case Protected(var type, var id) -> failed("%s %s is protected", type.words(), id);
            case QuotaExceeded(var quota, var limit, var used, var wanted) ->
                fault(
                        isBought(quota) ? TencentError.PURCHASE_FAILED : TencentError.RESOURCE_OPERATION_FAILED,
                        "limit of %s exceeded: %d of %d used, %d more requested",
                        quota.unit(),
                        used,
                        limit,
                        wanted);
            case TextTooLong(var type, var field, var limit) ->
                invalid("%s of the %s is longer than %d characters", field, type.words(), limit);
            case ForbiddenCharacters(var type, var field, var value) ->
                invalid("%s of the %s has forbidden characters: %s", field, type.words(), value);
            case OutOfRange(var type, var field, var value, var min, var max) ->
                invalid("%s of the %s must be from %d to %d, not %d", field, type.words(), min, max, value);

            case InstanceNameTooLong(var _, var limit) -> invalid("instanceName is longer than %d characters", limit);
            case RootDiskSizeMissing(var flavor) -> invalid("rootSize is required for %s", flavor);
            case ImageNeeds(var image, var need) -> invalid("image %s needs %s", image.value(), need);
            case TaskRunning(var instance, var task) ->
                failed("instance %s is busy: %s", instance.value(), words(task));
            case PasswordRefused(var min, var max, var kinds) ->
                invalid(
                        "password must have %d to %d characters of at least %d kinds: letters, digits, specials",
                        min, max, kinds);
            case KeyPairOnWindows() -> invalid("Windows takes a password and no key");
            case Shrinking(var type, var id, var what) ->
                invalid("%s of %s %s cannot get smaller", what, type.words(), id);
            case ImageOfOtherKind(var image, var actual) -> invalid("image %s is %s", image.value(), actual);
            case CannotRun(var instance, var image, var need) ->
                failed("instance %s cannot run image %s, which needs %s", instance.value(), image.value(), need);
            case NotSupportedByImage(var instance) -> failed("instance %s is a Windows instance", instance.value());
            case InScalingGroup(var instance) -> failed("instance %s is in an auto scaling group", instance.value());
            case HasVolumes(var instance) -> failed("instance %s has elastic disks attached", instance.value());
            case BandwidthOutOfRange(var mbps, var min, var max) ->
                invalid("bandwidth must be from %d to %d Mbps, not %d", min, max, mbps);
            case SpanOutside(var _, var _, var paidUntil) ->
                invalid("the time must be from today to %s, where the instance's own ends", Times.local(paidUntil));
            case TokenReused(var token) -> invalid("clientToken %s was used for another request", token);
            case SameFlavor(var flavor) -> invalid("the instance is %s already", flavor.value());
            case RootDiskCannotMove(var from, var to) -> failed("the root disk cannot move from %s to %s", from, to);

            case ZoneUnavailable(var zone) -> fault(TencentError.PURCHASE_FAILED, "zone %s is closed", zone.value());

            case OtherZone(var volume, var volumeZone, var instanceZone) ->
                failed(
                        "disk %s is in %s, the instance in %s",
                        volume.value(), volumeZone.value(), instanceZone.value());
            case NoDeviceLeft(var instance) -> failed("instance %s has as many disks as it can", instance.value());
            case RootVolumeStays(var volume) -> failed("disk %s stays with its instance", volume.value());

            case NetworkHasNoSubnet(var network) -> failed("VPC %s has no subnet", network.value());
            case NetworkIsExternal(var network) -> failed("network %s is external", network.value());
            case SubnetOfAnotherNetwork(var subnet, var network) ->
                invalid("subnet %s is not in VPC %s", subnet.value(), network.value());
            case NoFreeAddress(var where) -> failed("no free address in %s", where);
            case NoExternalNetwork() -> failed("the region has no public addresses");

            case NetworkBlockRefused(var cidr) -> invalid("a VPC cannot be %s", cidr);
            case SubnetBlockRefused(var cidr) -> invalid("a subnet cannot be %s", cidr);
            case SubnetsOverlap(var cidr, var other) -> invalid("subnets %s and %s overlap", cidr, other);
            case SubnetInOtherZone(var subnet, var zone) ->
                invalid("subnet %s is not in zone %s", subnet.value(), zone.value());
            case InstanceOnOtherNetwork(var instance, var network) ->
                invalid("instance %s is not in VPC %s", instance.value(), network.value());
            case DestinationInside(var destination, var network) ->
                invalid("%s is within VPC %s", destination, network.value());
            case NoSuchHub(var hub) -> fault(TencentError.RESOURCE_NOT_FOUND, "next hub %s does not exist", hub);
            case TooManyRoutesTo(var hub, var limit) -> failed("a table can have %d routes to %s", limit, hub);

            case AddressOutside(var address, var subnet) -> invalid("%s is not in subnet %s", address, subnet.value());
            case AddressReserved(var address, var _) -> invalid("%s is reserved", address);
            case AddressTaken(var address, var _) -> invalid("%s is in use", address);

            case AddressNotOnInstance(var address, var instance) ->
                fault(TencentError.RESOURCE_NOT_FOUND, "%s is no address of instance %s", address, instance.value());
            case AlreadyAssociated(var floatingIp) -> failed("%s is bound already", floatingIp);
            case AddressHasFloatingIp(var address) -> failed("%s has an elastic IP already", address);
            case NotAssociated(var floatingIp) -> failed("%s is not bound", floatingIp);
            case NoRoute(var subnet, var pool) -> failed("no way from %s to %s", subnet.value(), pool.value());

            case AddressUnpaid(var floatingIp) -> failed("%s is isolated: the account is in arrears", floatingIp);
            case InstanceHasFloatingIp(var instance) ->
                failed("instance %s has an elastic IP already", instance.value());
            case NoOwnAddress(var instance) -> failed("instance %s has no ordinary public IP", instance.value());
            case DailyLimitReached(var what, var limit, var used, var wanted) ->
                fault(
                        TencentError.PURCHASE_FAILED,
                        "limit of %s a day exceeded: %d of %d used, %d more requested",
                        what,
                        used,
                        limit,
                        wanted);

            case NotAPublicKey(var name) -> invalid("the public key of %s is none in the form of OpenSSH", name);

            case DefaultGroup(var group) -> failed("%s is the default security group", group.value());
            case AlreadyOnInstance(var group, var instance) ->
                failed("instance %s is in security group %s already", instance.value(), group);
            case PortRangeInvalid(var detail) -> invalid("portRange: %s", detail);
            case PrefixOfOtherFamily(var prefix, var family) -> invalid("%s is no %s prefix", prefix, words(family));
            case DuplicateRule(var existing) -> failed("the rule exists as %s", existing.value());

            case RulesChanged(var group, var expected, var actual) ->
                failed("security group %s has version %d, not %d", group.value(), actual, expected);
            case NoSuchPosition(var group, var position, var max) ->
                max < 0
                        ? invalid("security group %s has no rule at index %d", group.value(), position)
                        : invalid("index must be from 0 to %d, not %d", max, position);
            case GroupOfOtherProject(var group, var project) ->
                invalid("security group %s is of project %s", group.value(), project.value());

            case ServicePortTaken(var port) -> failed("port %d is taken by another listener", port);
            case MemberOutsideNetwork(var instance, var _) ->
                failed("instance %s is not in the network of the load balancer", instance.value());
            case AlreadyAMember(var instance) -> failed("instance %s is bound already", instance.value());
            case LastListener(var balancer) -> failed("load balancer %s has no other listener", balancer.value());
            case TimeoutBeyondPeriod(var timeout, var period) ->
                invalid("timeOut %d is not below intervalTime %d", timeout, period);
        };
    }

    private static Fault<TencentError> refused(OfSignedRequests rejection) {
        return switch (rejection) {
            case AccessKeyRefused(var _, var known) ->
                fault(TencentError.SECRET_ID_NOT_FOUND, known ? "SecretId is disabled" : "SecretId does not exist");
            case ClockSkewed(var _, var _, var allowed) ->
                fault(
                        TencentError.REPLAY_ATTACK,
                        "Timestamp differs from server time by more than %d seconds",
                        allowed.toSeconds());
            case Replayed(var nonce) -> fault(TencentError.REPLAY_ATTACK, "Nonce %s was used before", nonce);
            case SessionTokenRefused(var why) -> fault(TencentError.TOKEN_CHECK_FAILED, "%s", why);
            case SecondFactorMissing(var action) ->
                fault(TencentError.MFA_CHECK_FAILED, "%s needs multi-factor authentication", action);
            case AccountBlocked(var _) -> fault(TencentError.REQUEST_FORBIDDEN, "the account is blocked");
            case ActionRestricted(var action) ->
                fault(TencentError.REQUEST_FORBIDDEN, "%s is not open to this account", action);
            case ActionNotGranted(var action) -> fault(TencentError.API_UNAUTHORIZED, "%s is not granted", action);
            case OwnerOnly(var action) ->
                fault(TencentError.RESOURCE_UNAUTHORIZED_FOR_API, "%s is for keys of the main account only", action);
            case ResourceNotGranted(var resource, var action, var otherActions) ->
                otherActions
                        ? fault(
                                TencentError.RESOURCE_UNAUTHORIZED_FOR_API,
                                "%s on resource %s is not granted",
                                action,
                                resource)
                        : fault(TencentError.RESOURCE_UNAUTHORIZED, "resource %s is not granted", resource);
            case TooManyRequests(var what, var limit) ->
                fault(
                        TencentError.QUOTA_EXCEEDED,
                        "more than %d requests a minute%s",
                        limit,
                        what.map(" for "::concat).orElse(""));
            case UnderMaintenance(var action) ->
                fault(TencentError.ACTION_UNAVAILABLE, "%s is under maintenance", action);
        };
    }

    private static Fault<TencentError> unsold(OfPurchases rejection) {
        return switch (rejection) {
            case IdentityNotVerified(var _) ->
                fault(TencentError.IDENTITY_NOT_VERIFIED, "the account's identity is not verified");
            case BalanceTooLow(var price, var balance) ->
                fault(TencentError.INSUFFICIENT_BALANCE, "balance is not sufficient: %d of %d cents", balance, price);
            case OrderUnpaid(var order) -> failed("deal %s is not paid", order.value());
            case SoldOut(var zone) -> fault(TencentError.PURCHASE_FAILED, "zone %s is sold out", zone.value());
            case NotForSale(var what) -> fault(TencentError.PURCHASE_FAILED, "%s is not for sale", what);
            case WrongCharging(var type, var id, var actual) ->
                failed("%s %s is paid for by another mode: %s", type.words(), id, words(actual));
            case BandwidthPackageHolder(var _, var buying) ->
                fault(
                        buying ? TencentError.PURCHASE_FAILED : TencentError.RESOURCE_OPERATION_FAILED,
                        "not offered to users of a bandwidth package");
            case CoresShared(var instance) -> failed("instance %s has shared cores", instance.value());
            case RootSizeNotOpen(var _) ->
                fault(TencentError.REQUEST_FORBIDDEN, "root disks of other sizes are not open to this account");
        };
    }

    private static Fault<TencentError> refused(OfElasticVolumes rejection) {
        return switch (rejection) {
            case VolumeFixed(var volume) -> failed("disk %s is not elastic", volume.value());
            case OtherProject(var volume, var instance) ->
                failed("disk %s is in another project than instance %s", volume.value(), instance.value());
            case NotAttached(var volume) -> failed("disk %s is not attached", volume.value());
            case TooManyVolumes(var instance, var limit) ->
                failed("instance %s can have %d elastic disks", instance.value(), limit);
            case VolumeNotLarger(var volume, var present, var wanted) ->
                invalid("storageSize %d is not larger than the %d of disk %s", wanted, present, volume.value());
            case OrderNotSettled(var volume) -> failed("query deal & resourceDeal fail: %s", volume.value());
        };
    }

    private static Fault<TencentError> refused(OfSnapshots rejection) {
        return switch (rejection) {
            case VolumeOnHost(var volume) -> failed("disk %s is a local disk", volume.value());
            case NothingStored(var volume) -> failed("disk %s does not support snapshots", volume.value());
            case SnapshotRunning(var volume) -> failed("a snapshot of disk %s is being created", volume.value());
            case SnapshotOfRootDisk(var snapshot) -> failed("snapshot %s is of a root disk", snapshot.value());
            case SmallerThanSnapshot(var snapshot, var wanted, var needed) ->
                invalid("storageSize %d is smaller than the %d of snapshot %s", wanted, needed, snapshot.value());
            case SnapshotOfAnotherVolume(var snapshot, var volume) ->
                invalid("snapshot %s is not of disk %s", snapshot.value(), volume.value());
            case VolumeHasPolicy(var volume, var policy) ->
                failed("disk %s is bound to policy %s", volume.value(), policy.value());
        };
    }

    private static Fault<TencentError> refused(OfBalancers rejection) {
        return switch (rejection) {
            case BalancerOfOtherKind(var balancer, var actual) ->
                failed(
                        "load balancer %s is %s",
                        balancer.value(),
                        actual == LoadBalancer.Kind.CLASSIC ? "a classic one" : "an application load balancer");
            case BalancerIsInternal(var balancer) -> failed("load balancer %s is internal", balancer.value());
            case ProtocolNotTaken(var balancer, var protocol) ->
                invalid(
                        "load balancer %s takes no %s",
                        balancer.value(), protocol == Protocol.TERMINATED_HTTPS ? Protocol.HTTPS : protocol);
            case ListenerOfOtherLayer(var listener, var actual) ->
                failed("listener %s is for %s", listener.value(), words(actual));
            case NotBehind(var instance, var balancer) ->
                failed("instance %s is not bound to load balancer %s", instance.value(), balancer.value());
        };
    }

    private static Fault<TencentError> refused(OfSharedImages rejection) {
        return switch (rejection) {
            case UnknownRecipient(var account) -> invalid("account %s does not exist", account);
            case SharedTooWidely(var image, var limit) ->
                failed("image %s can be shared with %d accounts", image.value(), limit);
            case RecipientIsOwner(var account) -> invalid("account %s owns the image", account);
            case ImageShared(var image) -> failed("image %s is shared with other accounts", image.value());
        };
    }

    private static Fault<TencentError> refused(OfInterfaces rejection) {
        return switch (rejection) {
            case InterfaceAttached(var port, var device) ->
                failed("network interface %s is attached to %s", port.value(), device);
            case InterfaceNotAttached(var port, var instance) ->
                failed("network interface %s is not attached to instance %s", port.value(), instance.value());
            case InterfaceStays(var port) ->
                failed("network interface %s is the primary one of its instance", port.value());
            case InterfaceInOtherZone(var port, var zone, var instanceZone) ->
                failed(
                        "network interface %s is in %s, the instance in %s",
                        port.value(), zone.value(), instanceZone.value());
            case AddressInUse(var address, var _) -> failed("%s is in use", address);
            case PrimaryAddress(var address, var port) ->
                failed("%s: network interface %s keeps its primary address", address, port.value());
            case AddressNotOnInterface(var address, var port) ->
                fault(
                        TencentError.RESOURCE_NOT_FOUND,
                        "%s is no address of network interface %s",
                        address,
                        port.value());
        };
    }

    /// What is bought; the rest is free, but limited too.
    private static boolean isBought(Quota quota) {
        return switch (quota) {
            case INSTANCES,
                    VCPUS,
                    RAM_MB,
                    VOLUMES,
                    VOLUME_GB,
                    FLOATING_IPS,
                    LOAD_BALANCERS,
                    HOURLY_INSTANCES,
                    PREPAID_INSTANCES -> true;
            case KEY_PAIRS,
                    PORTS,
                    LISTENERS,
                    MEMBERS_PER_LOAD_BALANCER,
                    FORWARDING_RULES_PER_LISTENER,
                    SECURITY_GROUPS,
                    SECURITY_GROUP_RULES,
                    IMAGE_GB,
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
                    PROJECTS -> false;
        };
    }

    private static Fault<TencentError> failed(String format, Object... arguments) {
        return fault(TencentError.RESOURCE_OPERATION_FAILED, format, arguments);
    }

    private static Fault<TencentError> invalid(String format, Object... arguments) {
        return fault(TencentError.INVALID_PARAMETER, format, arguments);
    }

    private static Fault<TencentError> fault(TencentError error, String format, Object... arguments) {
        return new Fault<>(error, String.format(Locale.ROOT, format, arguments));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static IllegalStateException outside(Rejection fact) {
        return new IllegalStateException("no action of this API meets " + fact);
    }
}
