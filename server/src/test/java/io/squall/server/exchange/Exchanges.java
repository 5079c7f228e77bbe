package io.squall.server.exchange;

import java.nio.file.Path;
import java.util.List;

/// The exchanges of NHN's Compute API v1.0.
final class Exchanges {

    static final Path FOLDER = Path.of("..", "dialect-nhn", "src", "exchanges");

    private static final List<Exchange> ALL = Exchange.readAll(FOLDER);

    private Exchanges() {}

    static List<Exchange> all() {
        return ALL;
    }
}
