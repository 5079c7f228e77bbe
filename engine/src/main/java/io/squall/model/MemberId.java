package io.squall.model;

/// Names a member of a listener.
public record MemberId(String value) implements Id {}
