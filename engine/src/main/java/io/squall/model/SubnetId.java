package io.squall.model;

/// Names a subnet.
public record SubnetId(String value) implements Id {}
