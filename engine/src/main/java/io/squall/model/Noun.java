package io.squall.model;

/// Something that a world keeps.
public interface Noun {
    Id id();
}
