package io.squall.model;

public record IncidentId(String value) implements Id {}
