package io.squall.dialect.tencent.signature;

import java.util.Arrays;
import java.util.Optional;

/// Where two plain texts first differ.
///
/// @param index how many characters both begin with
/// @param server what the server's text has around there
/// @param client what the client's text has around there
public record Difference(int index, String server, String client) {

    /// Characters shown on each side.
    private static final int MARGIN = 20;

    static Optional<Difference> between(String server, String client) {
        var index = Arrays.mismatch(server.toCharArray(), client.toCharArray());
        return index < 0
                ? Optional.empty()
                : Optional.of(new Difference(index, excerpt(server, index), excerpt(client, index)));
    }

    private static String excerpt(String text, int index) {
        return text.substring(Math.max(index - MARGIN, 0), Math.min(index + MARGIN, text.length()));
    }
}
