package io.squall.server.cli;

import io.squall.server.sweep.CodeChoice;
import io.squall.server.sweep.Plan;
import io.squall.server.sweep.Reaction;
import io.squall.server.sweep.Variant;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What is swept, and what counts as a fault.
final class SweepWish {

    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final int TIMES = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Set<Reaction> FAULTS =
            EnumSet.of(Reaction.LEAKED, Reaction.SWALLOWED, Reaction.ENDLESS, Reaction.HUNG, Reaction.CRASHED);

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Only these of the operations that it calls: cvm.RunInstances, cvm.*, CreateInstance (default: all).")
    private List<String> operations = List.of();

    @Option(
            names = "--codes",
            paramLabel = "CODES",
            split = ",",
            defaultValue = "usual",
            description =
                    "usual: an operation's own, and the common ones that may pass by themselves; own; all; or a list, by number or name. Write --codes=-5 for what begins with a sign (default: ${DEFAULT-VALUE}).")
    private List<String> codes = List.of();

    @Option(
            names = "--variants",
            paramLabel = "VARIANT,...",
            split = ",",
            description =
                    "once: the first call fails; always: each does; lost: the first is carried out and its answer lost (default: all).")
    private List<Variant> variants = List.of(Variant.values());

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            converter = Span.class,
            description =
                    "What each run may take, such as 30s (default: ten times the undisturbed run, at least 10s; that has ten minutes).")
    private @Nullable Duration limit;

    @Option(
            names = "--expect-exit",
            paramLabel = "N",
            defaultValue = "0",
            description = "What the command ends in when it has done its work (default: ${DEFAULT-VALUE}).")
    private int expected;

    @Option(
            names = "--fail-on",
            paramLabel = "REACTION,...",
            split = ",",
            description =
                    "Which reactions are faults, or none (default: leaked,swallowed,endless,hung,crashed; also gave-up, gave-up-mutely, not-met, unaffected, recovered).")
    private List<String> failOn = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Plan.Wish read() {
        if (expected < 0 || expected > 255) {
            throw new Misuse(spec, "--expect-exit must be from 0 to 255");
        }
        if (limit != null && !limit.isPositive()) {
            throw new Misuse(spec, "--time-limit must be longer than nothing");
        }
        faults();
        return new Plan.Wish(operations, CodeChoice.of(codes), Set.copyOf(variants));
    }

    /// The reactions that are faults.
    Set<Reaction> faults() {
        if (failOn.isEmpty()) {
            return FAULTS;
        }
        if (failOn.equals(List.of("none"))) {
            return Set.of();
        }
        return failOn.stream().map(this::reaction).collect(Collectors.toSet());
    }

    private Reaction reaction(String word) {
        return Reaction.called(word)
                .orElseThrow(() -> new Misuse(
                        spec,
                        "--fail-on knows no %s, only none, %s"
                                .formatted(
                                        word,
                                        Arrays.stream(Reaction.values())
                                                .map(Reaction::option)
                                                .collect(Collectors.joining(", ")))));
    }

    int expected() {
        return expected;
    }

    /// What the undisturbed run may take.
    Duration patience() {
        return Optional.ofNullable(limit).orElse(PATIENCE);
    }

    /// What each of the others may take.
    Duration limit(Duration undisturbed) {
        var derived = undisturbed.multipliedBy(TIMES);
        return Optional.ofNullable(limit).orElse(derived.compareTo(LEAST) > 0 ? derived : LEAST);
    }
}
