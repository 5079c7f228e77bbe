package io.squall.server.world;

import io.squall.engine.Engine;
import io.squall.engine.Identifiers;
import io.squall.engine.Store;
import io.squall.engine.world.FillWorld;
import io.squall.engine.world.WorldPlan;
import io.squall.model.Rejection.DatabaseFailed;
import io.squall.store.PostgresDatabase;
import io.squall.store.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A world: where it is kept, the engine that runs it, and the plan that it was or will be made from.
///
/// It may be closed while nobody uses it, and is opened again for whoever does next.
public final class World implements AutoCloseable {

    /// The schema of the world that clouds share.
    private static final String SHARED = "squall_world_default";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorldPlace place;
    private final Supplier<WorldPlan> plan;
    private volatile @Nullable WorldPlan madeOut;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(true);
    private final Lock opening = new ReentrantLock();
    private volatile Runnable watcher = () -> {};
    private volatile @Nullable Opened opened;
    private volatile long lastUsed = System.nanoTime();
    private volatile boolean gone;
    private final boolean resettable;
    private boolean isNew;

    private record Opened(Store store, Engine engine) {}

    private World(
            WorldPlace place,
            Supplier<WorldPlan> plan,
            InstantSource clock,
            RandomGenerator random,
            boolean resettable) {
        this.place = place;
        this.plan = plan;
        this.clock = clock;
        this.random = random;
        this.resettable = resettable;
    }

    /// Opens the world in `file`, and makes it from `plan` if it does not exist.
    ///
    /// @param clock the machine's time
    /// @param random where identifiers are drawn from
    public static World open(
            Path file, SqliteStore.Options options, WorldPlan plan, InstantSource clock, RandomGenerator random) {
        return open(file, options, () -> plan, clock, random);
    }

    /// The same, with a plan that is made out when it is needed.
    public static World open(
            Path file,
            SqliteStore.Options options,
            Supplier<WorldPlan> plan,
            InstantSource clock,
            RandomGenerator random) {
        return open(new WorldPlace.InFile(file, options), plan, clock, random);
    }

    /// Opens the world that clouds share in `database`, and makes it from `plan` if it does not exist.
    ///
    /// @param clock the machine's time
    /// @param random where identifiers are drawn from
    public static World open(
            PostgresDatabase database, Supplier<WorldPlan> plan, InstantSource clock, RandomGenerator random) {
        return open(new WorldPlace.InDatabase(database, SHARED), plan, clock, random);
    }

    private static World open(WorldPlace place, Supplier<WorldPlan> plan, InstantSource clock, RandomGenerator random) {
        var world = new World(place, plan, clock, random, true);
        world.isNew = !world.engine().isFounded() && world.found();
        return world;
    }

    private boolean found() {
        return engine().foundUnlessThere(plan().settings(), new FillWorld(plan()));
    }

    /// One more world beside this one.
    World beside(Path other, SqliteStore.Options otherOptions, Supplier<WorldPlan> otherPlan) {
        return new World(new WorldPlace.InFile(other, otherOptions), otherPlan, clock, random, false);
    }

    public Engine engine() {
        return opened().engine();
    }

    private Opened opened() {
        var present = opened;
        return present == null ? open() : present;
    }

    private Opened open() {
        opening.lock();
        try {
            var present = opened;
            if (gone) {
                throw new DatabaseFailed("the world was deleted").raise();
            }
            if (present == null) {
                var store = place.open();
                var watched = new WatchedStore(store, () -> watcher.run());
                present = new Opened(store, new Engine(watched, clock, new Identifiers(random)));
                opened = present;
            }
            return present;
        } finally {
            opening.unlock();
        }
    }

    public WorldPlan plan() {
        var known = madeOut;
        if (known == null) {
            known = plan.get();
            madeOut = known;
        }
        return known;
    }

    /// The machine's time.
    public InstantSource clock() {
        return clock;
    }

    /// Whether other clouds may use it at the same time.
    boolean isShared() {
        return place instanceof WorldPlace.InDatabase;
    }

    Path file() {
        return inFile().file();
    }

    SqliteStore.Options options() {
        return inFile().options();
    }

    private WorldPlace.InFile inFile() {
        return switch (place) {
            case WorldPlace.InFile file -> file;
            case WorldPlace.InDatabase _ -> throw WorldProblem.shared();
        };
    }

    /// Whether it was made when it was opened.
    public boolean isNew() {
        return isNew;
    }

    /// What is run when its credentials may have changed.
    void watch(Runnable then) {
        watcher = then;
    }

    /// Empties the world and makes it anew from its plan.
    public void reset() {
        engine().found(plan().settings(), new FillWorld(plan()));
    }

    /// Whether it can be made anew: only the cloud's own world, whose keys nobody else has, keeps its plan.
    public boolean isResettable() {
        return resettable;
    }

    /// Does `work` while nobody closes the world.
    <R> R use(Function<World, R> work) {
        use.readLock().lock();
        try {
            lastUsed = System.nanoTime();
            return work.apply(this);
        } finally {
            use.readLock().unlock();
        }
    }

    /// Writes the world as it is at this moment into a new file.
    public Path copyTo(Path copy) {
        store().copyTo(copy);
        return copy;
    }

    SqliteStore store() {
        inFile();
        return (SqliteStore) opened().store();
    }

    boolean isOpen() {
        return opened != null;
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - lastUsed);
    }

    /// Does `work` with the world's file while nobody uses it and it is closed.
    void whileClosed(Runnable work) {
        try {
            if (!use.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DatabaseFailed("the world was in use for %d s".formatted(PATIENCE.toSeconds())).raise();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailed("interrupted").raise();
        }
        try {
            close();
            work.run();
        } finally {
            use.writeLock().unlock();
        }
    }

    /// Removes its file, for good.
    void delete() {
        whileClosed(() -> {
            gone = true;
            WorldFiles.remove(file());
        });
    }

    /// Closes it, unless somebody uses it.
    void closeIfUnused() {
        if (use.writeLock().tryLock()) {
            try {
                close();
            } finally {
                use.writeLock().unlock();
            }
        }
    }

    @Override
    public void close() {
        opening.lock();
        try {
            var present = opened;
            opened = null;
            if (present != null) {
                present.store().close();
            }
        } finally {
            opening.unlock();
        }
    }
}
