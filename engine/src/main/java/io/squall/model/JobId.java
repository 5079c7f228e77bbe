package io.squall.model;

/// Names a job.
public record JobId(String value) implements Id {}
