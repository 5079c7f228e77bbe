package io.squall.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How many requests an account sent since a moment.
///
/// @param byAction how many of them for each action
public record RequestWindow(AccountId account, Instant since, int total, Map<String, Integer> byAction)
        implements Owned {

    public RequestWindow {
        byAction = Map.copyOf(byAction);
    }

    @Override
    public AccountId id() {
        return account;
    }

    public int count(String action) {
        return byAction.getOrDefault(action, 0);
    }

    public RequestWindow with(String action) {
        var counts = new HashMap<>(byAction);
        counts.merge(action, 1, Integer::sum);
        return new RequestWindow(account, since, total + 1, counts);
    }
}
