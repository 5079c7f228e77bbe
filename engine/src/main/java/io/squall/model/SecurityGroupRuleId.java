package io.squall.model;

/// Names a rule of a security group.
public record SecurityGroupRuleId(String value) implements Id {}
