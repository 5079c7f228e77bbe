package io.squall.model;

/// Names an instance.
public record InstanceId(String value) implements Id {}
