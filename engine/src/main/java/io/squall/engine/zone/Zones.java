package io.squall.engine.zone;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AvailabilityZone;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.ZoneUnavailable;
import io.squall.model.ResourceType;
import io.squall.model.ZoneId;

/// The rules about zones that many commands share.
public final class Zones {

    private Zones() {}

    /// The zone of that name in the caller's region.
    public static AvailabilityZone find(Transaction tx, ZoneId id) {
        return tx.all(Kinds.ZONES)
                .find(id)
                .filter(zone -> zone.region().equals(tx.caller().region()))
                .orElseThrow(() -> new NoSuch(ResourceType.AVAILABILITY_ZONE, id.value()).raise());
    }

    /// The first zone of the caller's region.
    public static AvailabilityZone first(Transaction tx) {
        return tx.all(Kinds.ZONES).list().stream()
                .filter(zone -> zone.region().equals(tx.caller().region()))
                .findFirst()
                .orElseThrow(() -> new NoSuch(
                                ResourceType.AVAILABILITY_ZONE,
                                tx.caller().region().value())
                        .raise());
    }

    public static void requireAvailable(AvailabilityZone zone) {
        if (!zone.available()) {
            throw new ZoneUnavailable(zone.id()).raise();
        }
    }
}
