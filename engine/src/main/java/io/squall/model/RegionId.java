package io.squall.model;

/// Names a region, such as KR1.
public record RegionId(String value) implements Id {}
