package io.squall.model;

/// A token; who holds it, is it.
public record TokenId(String value) implements Id {}
