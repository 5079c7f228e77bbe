package io.squall.model;

/// The back-end services of the cloud. Each can be switched off, and then whatever needs it cannot be done.
public enum Service {
    IDENTITY("identity"),
    COMPUTE("compute"),
    IMAGE("image"),
    BLOCK_STORAGE("block storage"),
    NETWORK("network"),
    DATABASE("database");

    private final String words;

    Service(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
