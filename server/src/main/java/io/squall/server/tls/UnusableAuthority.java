package io.squall.server.tls;

import java.io.Serial;
import java.nio.file.Path;

/// The files of the authority cannot be used: one message that names the file, what is wrong, and the remedy.
public final class UnusableAuthority extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    UnusableAuthority(Path file, String problem, String remedy) {
        super("%s %s; %s".formatted(file, problem, remedy));
    }
}
