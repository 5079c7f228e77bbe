package io.squall.dialect;

import java.io.Serial;

/// Why something cannot be rehearsed, in words for who asked for it.
public final class Unrehearsable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public Unrehearsable(String words) {
        super(words, null, false, false);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
