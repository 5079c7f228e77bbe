package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Fault.Specific;
import io.squall.errors.TencentError;
import io.squall.model.Quota;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AddressInUse;
import io.squall.model.Rejection.AddressNotOnInterface;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.DestinationInside;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.InterfaceAttached;
import io.squall.model.Rejection.InterfaceInOtherZone;
import io.squall.model.Rejection.InterfaceNotAttached;
import io.squall.model.Rejection.InterfaceStays;
import io.squall.model.Rejection.JobRunning;
import io.squall.model.Rejection.NetworkBlockRefused;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NoSuchHub;
import io.squall.model.Rejection.OfInterfaces;
import io.squall.model.Rejection.PrimaryAddress;
import io.squall.model.Rejection.Protected;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.ServiceDown;
import io.squall.model.Rejection.SubnetBlockRefused;
import io.squall.model.Rejection.SubnetsOverlap;
import io.squall.model.Rejection.TooManyRoutesTo;
import io.squall.model.ResourceType;
import java.util.Optional;

/// What the module calls its errors ("Error Codes" of each action in the VPC documentation).
final class VpcErrors {

    /// What the provider's client for another tool expects when a route is gone already.
    static final String NO_SUCH_ROUTE = "28004";

    private VpcErrors() {}

    static Optional<Specific> of(Rejection rejection) {
        return switch (rejection) {
            case NoSuch(var type, var _) -> notFound(type);
            case NetworkBlockRefused(var _) -> named(4000, "InvalidVpcCidr");
            case SubnetBlockRefused(var _) -> named(4000, "InvalidSubnetCidr");
            case SubnetsOverlap(var _, var _) -> named(4000, "InvalidSubnet.Conflict");
            case DestinationInside(var _, var _) -> named(4000, "InvalidDestinationCidr");
            case NoSuchHub(var _) -> named(5000, "InvalidRouteNextHub.NotFound");
            case TooManyRoutesTo(var _, var _) -> named(5100, "InvalidRoute.NextHubLimitExceeded");
            case AlreadyExists(var type, var _) when type == ResourceType.ROUTE -> named(5100, "RouteAlreadyExists");
            case InUse(var type, var _, var _) -> inUse(type);
            case Protected(var type, var _) -> inUse(type);
            case QuotaExceeded(var quota, var _, var _, var _) -> exceeded(quota);
            case OfInterfaces refused -> refused(refused);
            case JobRunning(var _, var _, var _) -> named(5100, "ActionLocked");
            case ServiceDown(var _) -> named(6000, "ServiceUnavailable");
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> notFound(ResourceType type) {
        return switch (type) {
            case NETWORK -> named(5000, "InvalidVpc.NotFound");
            case SUBNET -> named(5000, "InvalidSubnet.NotFound");
            case ROUTE_TABLE -> Optional.of(new Specific(NO_SUCH_ROUTE, "InvalidRouteTableId.NotFound"));
            case PORT -> named(5000, "InvalidNetworkInterface.NotFound");
            case INSTANCE -> named(5000, "InvalidInstance.NotFound");
            case ROUTE -> Optional.of(new Specific(NO_SUCH_ROUTE, TencentError.RESOURCE_NOT_FOUND.codeDesc()));
            case AVAILABILITY_ZONE -> named(4000, "InvalidZone.NotFound");
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> refused(OfInterfaces rejection) {
        return switch (rejection) {
            case InterfaceAttached(var _, var _) -> named(5100, "InvalidNetworkInterface.AlreadyAssociated");
            case InterfaceNotAttached(var _, var _) -> named(5100, "InvalidNetworkInterface.NotAttached");
            case AddressInUse(var _, var _) -> named(5100, "InvalidPrivateIpAddress.InUse");
            case PrimaryAddress(var _, var _) -> named(5100, "InvalidPrivateip.IsPrimary");
            case InterfaceStays(var _) -> Optional.empty();
            case InterfaceInOtherZone(var _, var _, var _) -> Optional.empty();
            case AddressNotOnInterface(var _, var _) -> Optional.empty();
        };
    }

    private static Optional<Specific> inUse(ResourceType type) {
        return switch (type) {
            case NETWORK -> named(5100, "InvalidVpc.CannotDelete");
            case SUBNET -> named(5100, "InvalidSubnet.CannotDelete");
            case ROUTE_TABLE -> named(5100, "InvalidRouteTable.CannotDelete");
            case PORT -> named(5100, "InvalidNetworkInterface.CanNotDelete");
            default -> Optional.empty();
        };
    }

    private static Optional<Specific> exceeded(Quota quota) {
        return switch (quota) {
            case NETWORKS -> named(5100, "VpcLimitExceeded");
            case SUBNETS_PER_NETWORK -> named(5100, "SubnetLimitExceeded");
            case ROUTE_TABLES_PER_NETWORK -> named(5100, "RouteTableLimitExceeded");
            case PORTS, INTERFACES_PER_NETWORK, INTERFACES_PER_INSTANCE -> named(5100, "NetworkInterfaceLimitExceeded");
            case ROUTES_PER_TABLE -> named(5100, "RouteLimitExceeded");
            default -> Optional.empty();
        };
    }

    /// A name without a number of its own goes with the common code.
    static Optional<Specific> named(int code, String name) {
        return Optional.of(new Specific(Integer.toString(code), name));
    }
}
