package io.squall.server.cli;

import io.squall.server.journal.RequestJournal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How much a cloud remembers of the requests that it answered.
final class JournalOptions {

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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    RequestJournal.Bounds read() {
        if (requests < 0 || mib < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--journal-requests and --journal-mib must not be negative");
        }
        return new RequestJournal.Bounds(requests, (long) mib << MIB_BITS);
    }
}
