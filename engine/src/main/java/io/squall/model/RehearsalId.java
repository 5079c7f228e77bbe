package io.squall.model;

public record RehearsalId(String value) implements Id {}
