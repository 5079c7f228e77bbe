package io.squall.model;

/// Names a snapshot policy.
public record SnapshotPolicyId(String value) implements Id {}
