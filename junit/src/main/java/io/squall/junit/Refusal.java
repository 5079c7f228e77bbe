package io.squall.junit;

import java.io.Serial;

/// What the cloud would not do for a test, in its own words.
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Refusal(String words) {
        super(words);
    }
}
