package io.squall.worldfile;

import java.io.Serial;

/// A world's description is faulty: one message that names the file, the line and the field.
public final class FaultyWorld extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    FaultyWorld(String message) {
        super(message);
    }
}
