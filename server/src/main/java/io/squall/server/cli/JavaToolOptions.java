package io.squall.server.cli;

import picocli.CommandLine.Option;

/// Whether a client that runs on Java is told where to go by `JAVA_TOOL_OPTIONS`.
final class JavaToolOptions {

    @Option(
            names = "--java",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Set JAVA_TOOL_OPTIONS, of which every JVM tells on its standard error (default: ${DEFAULT-VALUE}).")
    private boolean wanted;

    boolean areWanted() {
        return wanted;
    }
}
