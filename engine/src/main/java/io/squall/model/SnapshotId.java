package io.squall.model;

/// Names a snapshot.
public record SnapshotId(String value) implements Id {}
