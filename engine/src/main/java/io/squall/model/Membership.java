package io.squall.model;

/// A user's role in an account.
public record Membership(AccountId account, UserId user, Role role) implements Owned {

    /// A user has at most one role in an account, so the two name it together.
    public record Key(String value) implements Id {
        public static Key of(AccountId account, UserId user) {
            return new Key(account.value() + "/" + user.value());
        }
    }

    @Override
    public Key id() {
        return Key.of(account, user);
    }
}
