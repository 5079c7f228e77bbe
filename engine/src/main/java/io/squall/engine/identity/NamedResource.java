package io.squall.engine.identity;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Id;
import io.squall.model.ResourceType;

/// A resource that a request names.
public record NamedResource(ResourceType type, String id) {

    private record Name(String value) implements Id {}

    /// Whether the caller's account has it, in whatever region.
    boolean exists(Transaction tx) {
        var name = new Name(id);
        var account = tx.caller().account();
        return switch (type) {
            case INSTANCE -> tx.own(Kinds.INSTANCES).find(name).isPresent();
            case VOLUME -> tx.own(Kinds.VOLUMES).find(name).isPresent();
            case SNAPSHOT -> tx.own(Kinds.SNAPSHOTS).find(name).isPresent();
            case SNAPSHOT_POLICY -> tx.own(Kinds.SNAPSHOT_POLICIES).find(name).isPresent();
            case FLOATING_IP -> tx.own(Kinds.FLOATING_IPS).find(name).isPresent();
            case SECURITY_GROUP -> tx.own(Kinds.SECURITY_GROUPS).find(name).isPresent();
            case LOAD_BALANCER -> tx.own(Kinds.LOAD_BALANCERS).find(name).isPresent();
            case ROUTE_TABLE -> tx.own(Kinds.ROUTE_TABLES).find(name).isPresent();
            case PORT -> tx.own(Kinds.PORTS).find(name).isPresent();
            case IMAGE ->
                tx.all(Kinds.IMAGES)
                        .find(name)
                        .filter(image -> image.isOwnedBy(account))
                        .isPresent();
            case NETWORK ->
                tx.all(Kinds.NETWORKS)
                        .find(name)
                        .filter(network -> network.isOwnedBy(account))
                        .isPresent();
            case SUBNET ->
                tx.all(Kinds.SUBNETS)
                        .find(name)
                        .flatMap(subnet -> tx.all(Kinds.NETWORKS).find(subnet.network()))
                        .filter(network -> network.isOwnedBy(account))
                        .isPresent();
            default -> false;
        };
    }
}
