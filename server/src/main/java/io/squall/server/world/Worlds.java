package io.squall.server.world;

import io.squall.dialect.Engines;
import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.world.ListCredentials;
import io.squall.engine.world.RenewCredentials;
import io.squall.engine.world.RenewCredentials.Renewed;
import io.squall.engine.world.WorldPlan;
import io.squall.model.AppkeyId;
import io.squall.model.Id;
import io.squall.model.Rejected;
import io.squall.store.SqliteStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// The worlds of a cloud, by name: the default one, and those that were made, forked or imported beside it.
public final class Worlds implements Engines, AutoCloseable {

    /// How many there may be.
    public static final int MAX_WORLDS = 256;

    /// How many snapshots each may have.
    public static final int MAX_SNAPSHOTS = 64;

    /// How many beside the default one are open at once, unless more are in use.
    static final int MAX_OPEN = 32;

    private static final Duration IDLE = Duration.ofMinutes(10);

    private final World standard;
    private final Optional<WorldFiles> files;
    private final Credentials credentials = new Credentials();
    private final Map<WorldName, Entry> worlds = new ConcurrentHashMap<>();
    private final Set<WorldName> coming = ConcurrentHashMap.newKeySet();
    private final NewCredentials drawn = new NewCredentials(new SecureRandom());

    private record Entry(World world, boolean ephemeral) {}

    /// How a world is made.
    ///
    /// @param ephemeral whether it is gone when the cloud stops
    public record Making(WorldName name, boolean ephemeral) {}

    /// A world that was made, and which credentials took the place of which.
    public record Made(WorldName name, List<Renewed> renewed) {
        public Made {
            renewed = List.copyOf(renewed);
        }

        /// For whoever asked for it: the only place that ever shows the secrets.
        public ObjectNode json() {
            return Json.object()
                    .put("world", name.value())
                    .set("credentials", renewed.stream().map(Made::json).collect(Json.toArray()));
        }

        private static ObjectNode json(Renewed renewed) {
            var node = Json.object()
                    .put("account", renewed.account().value())
                    .put("kind", renewed.was() instanceof AppkeyId ? "appkey" : "accessKey")
                    .put("was", renewed.was().value())
                    .put("now", renewed.now().value());
            renewed.secret().ifPresent(secret -> node.put("secret", secret));
            return node;
        }
    }

    /// A world as a list shows it.
    public record Listed(WorldName name, boolean ephemeral, boolean open, long bytes, List<Snapshot> snapshots) {
        public Listed {
            snapshots = List.copyOf(snapshots);
        }
    }

    /// What a world was like at a moment of the machine's time.
    public record Snapshot(WorldName name, Instant takenAt, long bytes) {}

    private Worlds(World standard) {
        this.standard = standard;
        this.files = standard.isShared() ? Optional.empty() : Optional.of(WorldFiles.beside(standard.file()));
    }

    /// The worlds that are kept where `standard` is kept, which is the default one.
    public static Worlds around(World standard) {
        var worlds = new Worlds(standard);
        worlds.register(WorldName.DEFAULT, new Entry(standard, false));
        worlds.files.ifPresent(worlds::takeUp);
        return worlds;
    }

    /// Finds those that are kept.
    private void takeUp(WorldFiles kept) {
        kept.tidy();
        for (var name : WorldFiles.names(kept.kept())) {
            var world = standard.beside(kept.world(name, false), standard.options(), standard::plan);
            register(name, new Entry(world, false));
            world.close();
        }
        kept.removeSnapshotsBut(worlds.keySet());
    }

    private WorldFiles files() {
        return files.orElseThrow(WorldProblem::shared);
    }

    /// A world that cannot be opened is there all the same, to be deleted or restored; no request gets to it.
    private void register(WorldName name, Entry entry) {
        var world = entry.world();
        worlds.put(name, entry);
        world.watch(() -> learn(world));
        try {
            learn(world);
        } catch (Rejected damaged) {
            credentials.forget(world);
        }
    }

    /// One that was just made need not be opened before somebody uses it.
    private void register(WorldName name, Entry entry, Set<Id> present) {
        var world = entry.world();
        credentials.learn(world, () -> present);
        worlds.put(name, entry);
        world.watch(() -> learn(world));
    }

    private void learn(World world) {
        if (!world.isOpen()) {
            makeRoom();
        }
        credentials.learn(world, () -> world.engine().run(Caller.OPERATOR, new ListCredentials()));
    }

    @Override
    public <R> R with(Supplier<Optional<Id>> credential, Function<Engine, R> work) {
        var world = worlds.size() == 1
                ? standard
                : credential.get().flatMap(credentials::world).orElse(standard);
        return use(world, used -> work.apply(used.engine()));
    }

    /// What the world is called that the credential belongs to.
    ///
    /// @param credential is asked only if there is a choice
    public WorldName name(Supplier<Optional<Id>> credential) {
        return worlds.size() == 1
                ? WorldName.DEFAULT
                : credential
                        .get()
                        .flatMap(credentials::world)
                        .flatMap(this::name)
                        .orElse(WorldName.DEFAULT);
    }

    private Optional<WorldName> name(World world) {
        return worlds.entrySet().stream()
                .filter(entry -> entry.getValue().world() == world)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Does `work` in the world of that name, which stays open meanwhile.
    ///
    /// @throws WorldProblem if there is none
    public <R> R use(WorldName name, Function<World, R> work) {
        return use(find(name).world(), work);
    }

    private <R> R use(World world, Function<World, R> work) {
        if (!world.isOpen()) {
            makeRoom();
        }
        return world.use(work);
    }

    /// Closes those that nobody used for long, and as many more as there are too many, the longest unused first.
    private void makeRoom() {
        record Unused(World world, Duration idle) {}
        var open = worlds.values().stream()
                .map(Entry::world)
                .filter(world -> world != standard && world.isOpen())
                .map(world -> new Unused(world, world.idle()))
                .sorted(Comparator.comparing(Unused::idle).reversed())
                .toList();
        var left = open.size();
        for (var unused : open) {
            if (left >= MAX_OPEN || unused.idle().compareTo(IDLE) > 0) {
                unused.world().closeIfUnused();
                left--;
            }
        }
    }

    private Entry find(WorldName name) {
        var entry = worlds.get(name);
        if (entry == null) {
            throw WorldProblem.absent("there is no world " + name.value());
        }
        return entry;
    }

    /// All worlds, the default one first.
    public List<Listed> list() {
        return worlds.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<WorldName, Entry> entry) ->
                                !entry.getKey().equals(WorldName.DEFAULT))
                        .thenComparing(entry -> entry.getKey().value()))
                .map(entry -> listed(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Listed listed(WorldName name, Entry entry) {
        var world = entry.world();
        return new Listed(
                name,
                entry.ephemeral(),
                world.isOpen(),
                world.isShared() ? 0 : WorldFiles.size(world.file()),
                snapshots(name));
    }

    private List<Snapshot> snapshots(WorldName world) {
        return files.stream()
                .flatMap(kept ->
                        WorldFiles.names(kept.snapshots(world)).stream().map(name -> kept.snapshot(world, name)))
                .filter(Files::exists)
                .map(WorldFiles::snapshotIn)
                .toList();
    }

    /// Makes a world from a plan. Of its credentials those are replaced that another world has.
    public Made create(Making making, WorldPlan plan) {
        return make(
                making,
                part -> {
                    try (var draft = draft(part, plan)) {
                        draft.reset();
                    }
                },
                credential -> credentials.isTaken(credential, Optional.empty()));
    }

    /// Copies a world as it is at this moment. All credentials of the copy are new, unless they are kept; then only a
    /// cloud of its own can serve it.
    public Made fork(WorldName parent, Making making, boolean keepCredentials) {
        var world = find(parent).world();
        return make(making, part -> use(world, used -> used.copyTo(part)), credential -> !keepCredentials);
    }

    /// Makes a world from what [#export] gave. Of its credentials those are replaced that another world has.
    ///
    /// @throws WorldProblem if it is no world of this version
    public Made importWorld(Making making, byte[] exported) {
        return make(
                making,
                part -> {
                    WorldArchive.unpack(exported, part);
                    try (var draft = draft(part, standard.plan())) {
                        WorldCheck.require(draft, standard);
                    }
                },
                credential -> credentials.isTaken(credential, Optional.empty()));
    }

    /// A world in one compressed file, as it is at this moment, with its credentials.
    public byte[] export(WorldName name) {
        var world = find(name).world();
        var part = files().part();
        try {
            use(world, used -> used.copyTo(part));
            return WorldArchive.pack(part);
        } finally {
            WorldFiles.remove(part);
        }
    }

    private Made make(Making making, Consumer<Path> fill, Predicate<Id> which) {
        var kept = files();
        reserve(making.name());
        var part = kept.part();
        try {
            fill.accept(part);
            var renewal = renew(part, which);
            var file = kept.world(making.name(), making.ephemeral());
            WorldFiles.settle(part, file);
            var options = making.ephemeral() ? careless() : standard.options();
            var made = new Entry(standard.beside(file, options, standard::plan), making.ephemeral());
            register(making.name(), made, renewal.present());
            return new Made(making.name(), renewal.renewed());
        } finally {
            WorldFiles.remove(part);
            coming.remove(making.name());
        }
    }

    private synchronized void reserve(WorldName name) {
        if (worlds.containsKey(name) || coming.contains(name)) {
            throw WorldProblem.conflict("there is a world %s already".formatted(name.value()));
        }
        if (worlds.size() + coming.size() >= MAX_WORLDS) {
            throw WorldProblem.conflict("there are %d worlds, and no more are possible".formatted(MAX_WORLDS));
        }
        coming.add(name);
    }

    private Renewal renew(Path part, Predicate<Id> which) {
        try (var draft = draft(part, standard.plan())) {
            var renewed = draft.engine().run(Caller.OPERATOR, new RenewCredentials(which, drawn));
            return new Renewal(renewed, draft.engine().run(Caller.OPERATOR, new ListCredentials()));
        }
    }

    /// What became of the credentials, and which there are now.
    private record Renewal(List<Renewed> renewed, Set<Id> present) {}

    private World draft(Path part, WorldPlan plan) {
        return standard.beside(part, careless(), () -> plan);
    }

    /// For what needs not outlive the machine's power, or is put on the disk as a whole.
    private SqliteStore.Options careless() {
        return new SqliteStore.Options(standard.options().patience(), false);
    }

    /// Keeps what a world is like at this moment.
    public void snapshot(WorldName name, WorldName snapshot) {
        var world = find(name).world();
        synchronized (world) {
            var place = files().snapshot(name, snapshot);
            if (Files.exists(place)) {
                throw WorldProblem.conflict(
                        "there is a snapshot %s of %s already".formatted(snapshot.value(), name.value()));
            }
            if (snapshots(name).size() >= MAX_SNAPSHOTS) {
                throw WorldProblem.conflict(
                        "%s has %d snapshots, and no more are possible".formatted(name.value(), MAX_SNAPSHOTS));
            }
            var part = files().part();
            try {
                use(world, used -> used.copyTo(part));
                WorldFiles.settle(part, place);
            } finally {
                WorldFiles.remove(part);
            }
        }
    }

    /// Makes a world what it was like. Its credentials are those of then, unless another world has them by now.
    public Made restore(WorldName name, WorldName snapshot) {
        var world = find(name).world();
        synchronized (world) {
            var source = require(name, snapshot);
            var part = files().part();
            try {
                WorldFiles.copy(source, part);
                var renewal = renew(part, credential -> credentials.isTaken(credential, Optional.of(world)));
                world.whileClosed(() -> put(part, world));
                learn(world);
                return new Made(name, renewal.renewed());
            } finally {
                WorldFiles.remove(part);
            }
        }
    }

    private static void put(Path part, World world) {
        if (WorldFiles.hasRest(world.file())) {
            throw WorldProblem.conflict("another program has the world's file open; close it first");
        }
        WorldFiles.settle(part, world.file());
    }

    public void deleteSnapshot(WorldName name, WorldName snapshot) {
        var world = find(name).world();
        synchronized (world) {
            WorldFiles.remove(require(name, snapshot));
        }
    }

    private Path require(WorldName name, WorldName snapshot) {
        var place = files().snapshot(name, snapshot);
        if (!WorldFiles.names(files().snapshots(name)).contains(snapshot)) {
            throw WorldProblem.absent("there is no snapshot %s of %s".formatted(snapshot.value(), name.value()));
        }
        return place;
    }

    /// Removes a world with its snapshots.
    public void delete(WorldName name) {
        var world = find(name).world();
        if (world == standard) {
            throw WorldProblem.conflict("the default world stays; it can be reset");
        }
        synchronized (world) {
            WorldFiles.removeAll(files().snapshots(name));
            world.delete();
            worlds.remove(name);
            credentials.forget(world);
        }
    }

    /// Closes all but the default world, which is not its own.
    @Override
    public void close() {
        worlds.values().stream()
                .map(Entry::world)
                .filter(world -> world != standard)
                .forEach(World::close);
        files.ifPresent(WorldFiles::tidy);
    }
}
