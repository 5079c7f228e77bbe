package io.squall.model;

/// Names an account: NHN's project, Tencent's main account.
public record AccountId(String value) implements Id {}
