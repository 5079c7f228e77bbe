package io.squall.model;

/// Names a network.
public record NetworkId(String value) implements Id {}
