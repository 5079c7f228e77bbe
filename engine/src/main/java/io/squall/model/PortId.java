package io.squall.model;

/// Names a port, an instance's or a load balancer's place on a subnet.
public record PortId(String value) implements Id {}
