package io.squall.model;

/// Names an access key.
public record AccessKeyId(String value) implements Id {}
