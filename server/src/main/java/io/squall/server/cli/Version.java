package io.squall.server.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Which Squall this is, and on what it runs.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"squall " + number(), "Java " + Runtime.version()};
    }

    /// The version of the jar; `dev` when run from classes.
    static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");
    }
}
