package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AvailabilityZone;
import io.squall.model.Capacity;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.ZoneId;
import java.util.Optional;

/// Opens or closes a zone, or gives it another stock. What is built in it stays.
public record ChangeZone(ZoneId id, Optional<Boolean> available, Optional<Capacity> stock)
        implements Command<AvailabilityZone> {

    @Override
    public AvailabilityZone run(Transaction tx) {
        var zone = tx.all(Kinds.ZONES)
                .find(id)
                .orElseThrow(() -> new NoSuch(ResourceType.AVAILABILITY_ZONE, id.value()).raise());
        return tx.all(Kinds.ZONES)
                .put(zone.available(available.orElse(zone.available())).stocked(stock.orElse(zone.stock())));
    }
}
