package io.squall.model;

import io.squall.model.AccessPolicy.Grant;
import java.util.List;

/// Rights in an account that a caller can take on for a while, with a temporary key.
public record AccountRole(Key id, AccountId account, String name, List<Grant> grants) implements Owned {

    /// An account and a name.
    public record Key(String value) implements Id {
        public static Key of(AccountId account, String name) {
            return new Key(account.value() + "/" + name);
        }
    }

    public AccountRole {
        grants = List.copyOf(grants);
    }

    public Rights rights() {
        return new Rights(grants);
    }
}
