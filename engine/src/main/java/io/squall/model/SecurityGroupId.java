package io.squall.model;

/// Names a security group.
public record SecurityGroupId(String value) implements Id {}
