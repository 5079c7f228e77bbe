package io.squall.model;

/// Something that belongs to an account and does not exist for any other.
public interface Owned extends Noun {
    AccountId account();
}
