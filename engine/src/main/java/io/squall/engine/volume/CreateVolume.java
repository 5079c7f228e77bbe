package io.squall.engine.volume;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Placement;
import io.squall.engine.Transaction;
import io.squall.engine.zone.Zones;
import io.squall.model.Capacity;
import io.squall.model.Due;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.Rejection.TextTooLong;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import io.squall.model.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes an empty volume. If the zone has no space for it, it ends in ERROR.
///
/// @param sizeGb size in GB
public record CreateVolume(
        String name,
        Optional<String> description,
        ZoneId zone,
        int sizeGb,
        Volume.Type type,
        Map<String, String> metadata)
        implements Command<Volume> {

    private static final int MAX_TEXT = 255;

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Volume run(Transaction tx) {
        var place = Zones.find(tx, zone);
        checkLength("name", name);
        description.ifPresent(text -> checkLength("description", text));
        metadata.forEach((key, value) -> {
            checkLength("metadata key", key);
            checkLength("metadata value", value);
        });
        Zones.requireAvailable(place);
        checkQuotas(tx, 1, sizeGb);
        var stored = Placement.take(tx, zone, Capacity.ofVolume(sizeGb));
        var next = stored ? Volume.State.AVAILABLE : Volume.State.ERROR;
        return tx.volumes()
                .put(new Volume(
                        new VolumeId(tx.newId(ResourceType.VOLUME)),
                        tx.caller().account(),
                        place.region(),
                        zone,
                        ProjectId.DEFAULT,
                        name,
                        description,
                        sizeGb,
                        type,
                        false,
                        false,
                        stored,
                        metadata,
                        Optional.empty(),
                        Volume.State.CREATING,
                        Optional.of(new Due<>(next, tx.in(tx.timings().createVolume()))),
                        tx.now()));
    }

    /// Refuses `count` more volumes of `gigabytes` in all, if the caller may not have them.
    public static void checkQuotas(Transaction tx, int count, long gigabytes) {
        tx.checkQuota(Quota.VOLUMES, tx.volumes().count(), count);
        tx.checkQuota(Quota.VOLUME_GB, tx.volumes().sum(Kinds.SIZE_GB), gigabytes);
    }

    private static void checkLength(String field, String text) {
        if (text.length() > MAX_TEXT) {
            throw new TextTooLong(ResourceType.VOLUME, field, MAX_TEXT).raise();
        }
    }
}
