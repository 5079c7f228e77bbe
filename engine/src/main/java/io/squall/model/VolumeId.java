package io.squall.model;

/// Names a volume.
public record VolumeId(String value) implements Id {}
