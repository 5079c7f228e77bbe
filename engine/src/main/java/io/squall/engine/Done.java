package io.squall.engine;

/// The result of a command that has nothing to tell but that it was done.
public enum Done {
    DONE
}
