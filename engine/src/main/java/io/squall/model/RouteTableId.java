package io.squall.model;

/// Names a route table.
public record RouteTableId(String value) implements Id {}
