package io.squall.server.cli;

import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.server.Options;
import io.squall.server.interception.CallerEnvironment;
import io.squall.server.journal.RequestJournal;
import io.squall.server.run.Program;
import io.squall.server.run.Signals;
import io.squall.server.sweep.Comparison;
import io.squall.server.sweep.Judge;
import io.squall.server.sweep.Leaks;
import io.squall.server.sweep.Observation;
import io.squall.server.sweep.Plan;
import io.squall.server.sweep.Repertoire;
import io.squall.server.sweep.Report;
import io.squall.server.sweep.Stage;
import io.squall.server.sweep.Sweep;
import io.squall.server.sweep.SweepTable;
import io.squall.store.SqliteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Runs one command once for each failure that it may meet, and tells how it takes them.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        subcommands = SweepCommand.Compare.class,
        synopsisSubcommandLabel = "[compare]",
        description = {
            "Runs a command once undisturbed, to learn which operations it calls, and then once for each failure of each of them, in a fresh copy of the world; and tells how it takes each: whether it recovers, gives up, keeps quiet, crashes, hangs, goes on without end, or leaves resources behind.",
            "",
            "Each run has a cloud of its own, to which it is led as by squall run, and no input. Several run at the same time, in the same folder (--jobs 1 for those that would disturb each other)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no fault was found (--fail-on says what is one)",
            "1:faults were found; of compare: something became worse",
            "2:called wrongly",
            "3:the command does not do its work undisturbed",
            "4, 5:the world, the command or a file cannot be used",
            "128+N:it was stopped by signal N; what it had found is told all the same"
        },
        footer = {
            "",
            "Examples:",
            "  squall sweep -- python3 launch.py",
            "  squall sweep --operation RunInstances --codes 5200,4400 --html sweep.html -- python3 launch.py",
            "  squall sweep compare before.json after.json"
        })
final class SweepCommand implements Callable<Integer> {

    static final int FAULTS = 1;
    static final int NOT_WORKING = 3;

    private static final Set<String> OF_THE_WHOLE =
            Set.of("--operation", "--codes", "--variants", "--jobs", "--list", "--json", "--html", "--junit");
    private static final int SIGNALLED = 128;
    private static final int REMEMBERED = 100_000;
    private static final long REMEMBERED_BYTES = 128L << 20;

    @Parameters(paramLabel = "CMD", arity = "0..*", description = "The command and its arguments, best after --.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private SweepWish wish = new SweepWish();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many runs at the same time (default: as many as there are processors).")
    private @Nullable Integer jobs;

    @Option(names = "--list", description = "Only run it undisturbed, and tell which runs there would be.")
    private boolean list;

    @Mixin
    private SweepOutput output = new SweepOutput();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Begin with copies of the world in this folder, which stays as it is (default: a new world).")
    private @Nullable Path data;

    @Mixin
    private JavaToolOptions java = new JavaToolOptions();

    @Mixin
    private CloudOptions cloud = new CloudOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Why there is nothing to report, which has been told.
    private static final class Ended extends Exception {

        private static final long serialVersionUID = 1;

        private final int exitCode;

        Ended(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        requireSense();
        var signal = new AtomicInteger();
        try (var signals = Signals.caught();
                var folder = WorldFolder.open(Optional.ofNullable(data));
                var scratch = TemporaryFolder.create();
                var identity = Identity.prepare(folder.path());
                var sweep = new Sweep(stage(folder, scratch, identity), jobs())) {
            signals.receive(number -> {
                signal.compareAndSet(0, number);
                sweep.stop();
            });
            return swept(sweep, signal);
        } catch (Ended ended) {
            return ended.exitCode;
        } catch (IOException | Sweep.Failed failure) {
            throw new Failure(Failure.NOT_FOUND, "the sweep failed: " + failure.getMessage());
        }
    }

    private void requireSense() {
        wish.read();
        if (words.isEmpty()) {
            throw new Misuse(spec, "there is no command to run; put it behind --, as in: squall sweep -- CMD");
        }
        if (jobs != null && jobs < 1) {
            throw new Misuse(spec, "--jobs must be at least 1");
        }
        if (cloud.isShared()) {
            throw new Misuse(spec, "--store is not for sweeps: each run has a world of its own");
        }
        if (new Program(words).obstacle().isPresent()) {
            throw new Failure(
                    Failure.NOT_FOUND, "%s: no such command, or it is not executable".formatted(words.getFirst()));
        }
        output.requireWritable();
    }

    private int jobs() {
        return Optional.ofNullable(jobs).orElse(Runtime.getRuntime().availableProcessors());
    }

    private Stage stage(WorldFolder folder, TemporaryFolder scratch, Identity identity)
            throws IOException, InterruptedException {
        var patience = cloud.limits().patience();
        var passing = new SqliteStore.Options(patience, false);
        var kept = new SqliteStore.Options(patience, data != null);
        try (var world = RunningCloud.open(folder.file(), kept, cloud.plan());
                var copy = RunningCloud.open(world.copyTo(scratch.path().resolve("base.db")), passing, cloud.plan())) {
            RunningCloud.adjust(copy, cloud);
            var given = cloud.journal(JournalOptions.OF_A_COMMAND);
            var journal = new RequestJournal.Bounds(
                    Math.max(REMEMBERED, given.requests()),
                    Math.max(REMEMBERED_BYTES / jobs(), given.bytes()),
                    given.told());
            var options = Options.DEFAULT
                    .on(0)
                    .with(new Options.Https(0, identity.context(), Optional.of(identity.authority())))
                    .withProxy(Optional.of(new Options.Proxy(0, cloud.egress().read())))
                    .with(cloud.limits())
                    .withJournal(journal);
            var setting = new Stage.Setting(
                    new Program(words), CallerEnvironment.read(), java.areWanted(), options, cloud.dialects());
            return Stage.of(copy, setting, scratch.path());
        }
    }

    private int swept(Sweep sweep, AtomicInteger signal) throws Ended, Sweep.Failed, InterruptedException {
        var repertoire = Repertoire.of(List.of(
                new TencentDialect(cloud.dialects().tencent()),
                new NhnDialect(cloud.dialects().nhn())));
        tell("running it undisturbed");
        var undisturbed = sweep.undisturbed(wish.patience()).orElseThrow(() -> new Ended(SIGNALLED + signal.get()));
        requireWorking(undisturbed);
        var plan = plan(undisturbed, repertoire);
        var limit = wish.limit(undisturbed.ending().took());
        if (!undisturbed.left().isEmpty()) {
            tell("undisturbed it leaves " + Leaks.words(undisturbed.left()));
        }
        tell("%d calls in %.1f s; %d runs, %d at a time, each for %d s at most"
                .formatted(
                        undisturbed.calls().size(),
                        undisturbed.ending().took().toMillis() / 1000.0,
                        plan.cases().size(),
                        jobs(),
                        limit.toSeconds()));
        if (list) {
            spec.commandLine().getOut().println(plan.text());
            return 0;
        }
        var progress = new Progress(
                System.err, TerminalWidth.of(spec).isPresent(), plan.cases().size(), wish.faults());
        var results = sweep.run(plan, new Judge(undisturbed, wish.expected()), limit, progress::ended);
        progress.over();
        return told(new Report(words, options(), undisturbed, plan.cases().size(), results, wish.faults()), signal);
    }

    /// What was asked for beside what each run is about, and where it is told.
    private List<String> options() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> !OF_THE_WHOLE.contains(option.longestName()))
                .flatMap(SweepCommand::typed)
                .toList();
    }

    private static Stream<String> typed(OptionSpec option) {
        var values = option.originalStringValues();
        if (option.arity().max() > 0) {
            return values.stream().map(value -> "%s=%s".formatted(option.longestName(), value));
        }
        return Stream.of(
                values.contains("false") ? option.longestName().replaceFirst("^--", "--no-") : option.longestName());
    }

    private static void tell(String words) {
        System.err.println("squall: " + words);
    }

    private void requireWorking(Observation undisturbed) throws Ended {
        var ending = undisturbed.ending();
        if (ending.overdue() || ending.exitCode() != wish.expected()) {
            System.err.println(ending.output().stripTrailing());
            tell(
                    ending.overdue()
                            ? "undisturbed, the command did not end within %d s, so nothing can be said about failures; give it more with --time-limit"
                                    .formatted(wish.patience().toSeconds())
                            : "undisturbed, the command ended in %d instead of %d, so nothing can be said about failures; its output is above"
                                    .formatted(ending.exitCode(), wish.expected()));
            throw new Ended(NOT_WORKING);
        }
    }

    private Plan plan(Observation undisturbed, Repertoire repertoire) throws Ended {
        try {
            return Plan.of(wish.read(), repertoire, undisturbed.targets(repertoire));
        } catch (Plan.Unplannable refused) {
            spec.commandLine().getErr().println("squall: " + refused.getMessage());
            throw new Ended(Failure.NOT_FOUND);
        }
    }

    private int told(Report report, AtomicInteger signal) {
        spec.commandLine().getOut().println(new SweepTable(report).text());
        output.write(report);
        if (signal.get() > 0) {
            return SIGNALLED + signal.get();
        }
        return report.faults().isEmpty() ? 0 : FAULTS;
    }

    /// Holds one report against another.
    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = "Tells what became better and what became worse between two reports of --json.")
    static final class Compare implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "OLD", description = "The report before.")
        private Path old = Path.of("");

        @Parameters(index = "1", paramLabel = "NEW", description = "The report after.")
        private Path present = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            var comparison = new Comparison(read(old), read(present));
            spec.commandLine().getOut().println(comparison.text());
            return comparison.isWorse() ? FAULTS : 0;
        }

        private static JsonNode read(Path file) {
            var node = JsonFile.read(file);
            if (!Comparison.isReport(node)) {
                throw new Failure(Failure.NOT_FOUND, "%s is no report of squall sweep --json".formatted(file));
            }
            return node;
        }
    }
}
