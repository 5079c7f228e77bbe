package io.squall.model;

/// A key in the address of a request: it selects the account.
public record Appkey(AppkeyId id, AccountId account, boolean enabled) implements Owned {}
