package io.squall.model;

/// Names a forwarding rule of a listener.
public record ForwardingRuleId(String value) implements Id {}
