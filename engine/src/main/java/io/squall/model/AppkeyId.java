package io.squall.model;

/// The key under which a program addresses an account.
public record AppkeyId(String value) implements Id {}
