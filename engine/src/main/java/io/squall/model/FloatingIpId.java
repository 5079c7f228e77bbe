package io.squall.model;

/// Names a floating IP.
public record FloatingIpId(String value) implements Id {}
