package io.squall.model;

import java.time.Instant;
import java.util.List;

/// What was done for a client's token, so that the same request is done once only.
///
/// @param request what was asked for
/// @param resources what came of it, by identifier
public record Receipt(
        Key id, AccountId account, String request, OrderId order, List<String> resources, Instant forgottenAt)
        implements Owned {

    public Receipt {
        resources = List.copyOf(resources);
    }

    /// A token is the client's own, so it counts within its account.
    public record Key(String value) implements Id {
        public static Key of(AccountId account, String token) {
            return new Key(account.value() + "/" + token);
        }
    }
}
