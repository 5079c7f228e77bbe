package io.squall.model;

/// Names a load balancer.
public record LoadBalancerId(String value) implements Id {}
