package io.squall.server.world;

import io.squall.model.Id;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Which world each appkey and each access key belongs to. Of several that have the same, the first keeps it.
final class Credentials {

    private final Map<Id, World> worlds = new ConcurrentHashMap<>();
    private final Map<World, Set<Id>> known = new ConcurrentHashMap<>();

    Optional<World> world(Id credential) {
        return Optional.ofNullable(worlds.get(credential));
    }

    /// Whether another world has it.
    boolean isTaken(Id credential, Optional<World> by) {
        return world(credential).filter(owner -> !by.equals(Optional.of(owner))).isPresent();
    }

    /// Takes down what a world has now, which is read when its turn comes: what is taken down last is what is so.
    synchronized void learn(World world, Supplier<Set<Id>> present) {
        var credentials = present.get();
        var gone = new HashSet<>(known.getOrDefault(world, Set.of()));
        gone.removeAll(credentials);
        gone.forEach(credential -> worlds.remove(credential, world));
        credentials.forEach(credential -> worlds.putIfAbsent(credential, world));
        known.put(world, Set.copyOf(credentials));
    }

    synchronized void forget(World world) {
        var had = known.remove(world);
        if (had != null) {
            had.forEach(credential -> worlds.remove(credential, world));
        }
    }
}
