package io.squall.server.cli;

import io.squall.dialect.Unrehearsable;
import io.squall.dialect.nhn.NhnDialect;
import io.squall.engine.world.WorldPlan;
import io.squall.model.Settings.Timings;
import io.squall.server.DialectOptions;
import io.squall.server.Limits;
import io.squall.server.journal.RequestJournal;
import io.squall.worldfile.FaultyWorld;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a cloud that is started is like.
final class CloudOptions {

    @Option(
            names = "--world",
            paramLabel = "FILE",
            description = "YAML file that describes the world, for a new one or a reset (default: the built-in world).")
    private @Nullable Path worldFile;

    @Option(
            names = "--load-balancers",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Serve NHN's withdrawn load balancer operations (default: ${DEFAULT-VALUE}).")
    private boolean loadBalancers;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private EgressOptions egress = new EgressOptions();

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private TencentOptions tencent = new TencentOptions();

    @Mixin
    private TransitionOptions transitions = new TransitionOptions();

    /// What the world is made from. A file is read at once, so that what is wrong in it is told.
    Supplier<WorldPlan> plan() {
        if (worldFile == null) {
            return WorldFile::defaultPlan;
        }
        var plan = read(worldFile);
        return () -> plan;
    }

    private WorldPlan read(Path file) {
        try {
            return cast(WorldFile.read(file));
        } catch (FaultyWorld faulty) {
            throw new Failure(Failure.WORLD_UNUSABLE, String.valueOf(faulty.getMessage()));
        } catch (IOException unreadable) {
            throw new Failure(Failure.WORLD_UNUSABLE, "cannot read %s: %s".formatted(file, unreadable));
        }
    }

    /// Rehearsals in a world's file must be about operations that there are.
    private WorldPlan cast(WorldPlan plan) {
        try {
            var casting = dialects().casting();
            return plan.rehearsing(plan.rehearsals().stream().map(casting::cast).toList());
        } catch (Unrehearsable refused) {
            throw new Failure(Failure.WORLD_UNUSABLE, "%s rehearsals: %s".formatted(worldFile, refused.words()));
        }
    }

    Optional<Path> worldFile() {
        return Optional.ofNullable(worldFile);
    }

    /// Whether the world is to be kept where others use it, too.
    boolean isShared() {
        return store.isGiven();
    }

    /// The database that keeps the world, if it is not the folder of the cloud.
    Optional<StoreOptions.Shared> store(Duration patience) {
        return store.shared(System.getenv(), patience);
    }

    EgressOptions egress() {
        return egress;
    }

    /// How much is remembered of requests.
    ///
    /// @param told how many values of answers, where the user does not say
    RequestJournal.Bounds journal(int told) {
        return journal.read(told);
    }

    /// What clients may take of it.
    Limits limits() {
        return limits.read();
    }

    DialectOptions dialects() {
        return new DialectOptions(new NhnDialect.Options(loadBalancers), tencent.read());
    }

    /// What the user asked for; the rest as it is `present`ly.
    Timings timings(Timings present) {
        return transitions.over(present);
    }
}
