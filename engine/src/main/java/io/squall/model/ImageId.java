package io.squall.model;

/// Names an image.
public record ImageId(String value) implements Id {}
