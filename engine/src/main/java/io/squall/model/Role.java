package io.squall.model;

/// What a user may do in an account.
public enum Role {
    /// May read and change everything.
    ADMINISTRATOR,
    /// May read everything and change nothing.
    READER;

    public boolean mayChange() {
        return this == ADMINISTRATOR;
    }
}
