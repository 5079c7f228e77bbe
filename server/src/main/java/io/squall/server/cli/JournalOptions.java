package io.squall.server.cli;

import io.squall.server.journal.RequestJournal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How much a cloud remembers of the requests that it answered.
final class JournalOptions {

    /// What the clients of one command are told, as a rule.
    static final int OF_A_COMMAND = 200_000;

    private static final int MIB_BITS = 20;

    @Option(
            names = "--journal-requests",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many requests squall requests and squall why can tell of (default: ${DEFAULT-VALUE}).")
    private int requests = RequestJournal.Bounds.DEFAULT.requests();

    @Option(
            names = "--journal-mib",
            paramLabel = "MIB",
            defaultValue = "16",
            description = "About how much memory they may take (default: ${DEFAULT-VALUE}).")
    private int mib = (int) (RequestJournal.Bounds.DEFAULT.bytes() >> MIB_BITS);

    @Option(
            names = "--journal-told",
            paramLabel = "N",
            description =
                    "How many values of answers are remembered, to tell which resources no client was told of; 0 for none (default: 0; of squall run and squall sweep 200000).")
    private @Nullable Integer told;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// @param usual how many values of answers, where the user does not say
    RequestJournal.Bounds read(int usual) {
        var values = Optional.ofNullable(told).orElse(usual);
        if (requests < 0 || mib < 0 || values < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--journal-requests, --journal-mib and --journal-told must not be negative");
        }
        return new RequestJournal.Bounds(requests, (long) mib << MIB_BITS, values);
    }
}
