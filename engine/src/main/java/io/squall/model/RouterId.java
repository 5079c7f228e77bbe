package io.squall.model;

/// Names a router.
public record RouterId(String value) implements Id {}
