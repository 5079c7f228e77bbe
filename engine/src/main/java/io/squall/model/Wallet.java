package io.squall.model;

import java.util.Optional;

/// An account's money.
///
/// @param balanceCents in cents, below zero when it owes; without bottom, when absent
public record Wallet(AccountId account, Optional<Long> balanceCents) implements Owned {

    @Override
    public AccountId id() {
        return account;
    }

    public boolean covers(long cents) {
        return balanceCents.map(balance -> cents <= 0 || balance >= cents).orElse(true);
    }

    /// Whether the account owes.
    public boolean isOverdrawn() {
        return balanceCents.filter(balance -> balance < 0).isPresent();
    }

    public Wallet with(Optional<Long> balanceCents) {
        return new Wallet(account, balanceCents);
    }

    public Wallet minus(long cents) {
        return new Wallet(account, balanceCents.map(balance -> balance - cents));
    }
}
