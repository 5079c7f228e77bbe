package io.squall.model;

/// Names a listener of a load balancer.
public record ListenerId(String value) implements Id {}
