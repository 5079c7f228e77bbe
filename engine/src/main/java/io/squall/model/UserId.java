package io.squall.model;

/// Names a user.
public record UserId(String value) implements Id {}
