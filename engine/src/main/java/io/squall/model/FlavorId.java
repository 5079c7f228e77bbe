package io.squall.model;

/// Names a flavor.
public record FlavorId(String value) implements Id {}
