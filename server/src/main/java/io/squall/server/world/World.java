package io.squall.server.world;

import io.squall.engine.Engine;
import io.squall.engine.Identifiers;
import io.squall.engine.world.FillWorld;
import io.squall.engine.world.WorldPlan;
import io.squall.store.SqliteStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// A world that is open: where it is kept, the engine that runs it, and the plan that it was or will be made from.
public final class World implements AutoCloseable {

    private final SqliteStore store;
    private final Engine engine;
    private final WorldPlan plan;
    private final InstantSource clock;
    private final boolean isNew;

    private World(SqliteStore store, Engine engine, WorldPlan plan, InstantSource clock, boolean isNew) {
        this.store = store;
        this.engine = engine;
        this.plan = plan;
        this.clock = clock;
        this.isNew = isNew;
    }

    /// Opens the world in `file`, and makes it from `plan` if it does not exist.
    ///
    /// @param clock the machine's time
    /// @param random where identifiers are drawn from
    public static World open(
            Path file, SqliteStore.Options options, WorldPlan plan, InstantSource clock, RandomGenerator random) {
        var store = SqliteStore.open(file, options);
        var engine = new Engine(store, clock, new Identifiers(random));
        var isNew = !engine.isFounded();
        var world = new World(store, engine, plan, clock, isNew);
        if (isNew) {
            world.reset();
        }
        return world;
    }

    public Engine engine() {
        return engine;
    }

    public WorldPlan plan() {
        return plan;
    }

    /// The machine's time.
    public InstantSource clock() {
        return clock;
    }

    /// Whether it was made when it was opened.
    public boolean isNew() {
        return isNew;
    }

    /// Empties the world and makes it anew from its plan.
    public void reset() {
        engine.found(plan.settings(), new FillWorld(plan));
    }

    @Override
    public void close() {
        store.close();
    }
}
