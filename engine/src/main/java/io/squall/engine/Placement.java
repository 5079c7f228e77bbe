package io.squall.engine;

import io.squall.model.Capacity;
import io.squall.model.Flavor;
import io.squall.model.Instance;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.util.Optional;

/// Takes from a zone's stock what instances and volumes need, and gives it back.
public final class Placement {

    private Placement() {}

    /// Takes `wanted` from the zone's stock, if it has that much.
    public static boolean take(Transaction tx, ZoneId zone, Capacity wanted) {
        var place = tx.all(Kinds.ZONES).find(zone).orElseThrow();
        if (!place.hasRoomFor(wanted)) {
            return false;
        }
        tx.all(Kinds.ZONES).put(place.using(place.used().plus(wanted)));
        return true;
    }

    public static void giveBack(Transaction tx, ZoneId zone, Capacity held) {
        var place = tx.all(Kinds.ZONES).find(zone).orElseThrow();
        tx.all(Kinds.ZONES).put(place.using(place.used().minus(held)));
    }

    /// The instance on a host, if there is one that can take it or already does.
    static Instance placed(Transaction tx, Instance instance) {
        if (instance.placed()) {
            return instance;
        }
        var root = instance.rootVolume().flatMap(tx.volumes()::find).filter(volume -> !volume.stored());
        var wanted =
                Capacity.of(instance.flavor()).plus(root.map(Placement::size).orElse(Capacity.NONE));
        if (!take(tx, instance.zone(), wanted)) {
            return instance;
        }
        root.ifPresent(volume -> tx.volumes().put(volume.asStored().in(Volume.State.IN_USE, Optional.empty())));
        return instance.change().placed(true).at(tx.now());
    }

    /// The instance with another flavor; unchanged, if its zone has no room for the difference.
    static Instance resized(Transaction tx, Instance instance, Flavor flavor) {
        if (instance.placed()) {
            var place = tx.all(Kinds.ZONES).find(instance.zone()).orElseThrow();
            var without = place.using(place.used().minus(Capacity.of(instance.flavor())));
            if (!without.hasRoomFor(Capacity.of(flavor))) {
                return instance;
            }
            tx.all(Kinds.ZONES).put(without.using(without.used().plus(Capacity.of(flavor))));
        }
        return instance.change().flavor(flavor).at(tx.now());
    }

    private static Capacity size(Volume volume) {
        return Capacity.ofVolume(volume.sizeGb());
    }
}
