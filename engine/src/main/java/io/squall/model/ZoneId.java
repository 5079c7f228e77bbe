package io.squall.model;

/// Names an availability zone, such as kr-pub-a.
public record ZoneId(String value) implements Id {}
