package io.squall.model;

/// Names an order.
public record OrderId(String value) implements Id {}
