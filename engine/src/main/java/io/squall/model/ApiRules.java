package io.squall.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the operator decided about the use of signed APIs.
///
/// @param maintenance the actions that are closed for now, such as `compute:Stop` or `compute:*`
/// @param admitted the actions that only some accounts may use, with those accounts
/// @param requestsPerMinute how many requests an account may send in a minute
/// @param requestsPerMinuteOfAction how many of them for one action
/// @param requestsAtOnce how many requests of an account may be in progress, where that is limited
public record ApiRules(
        Set<String> maintenance,
        Map<String, Set<AccountId>> admitted,
        int requestsPerMinute,
        int requestsPerMinuteOfAction,
        int requestsAtOnce) {

    public static final ApiRules DEFAULT = new ApiRules(Set.of(), Map.of(), 1000, 100, 100);

    public ApiRules {
        maintenance = Set.copyOf(maintenance);
        admitted = Map.copyOf(admitted);
    }

    /// Whether the account is among those that may use the action.
    public boolean admits(AccountId account, String action) {
        return !admitted.containsKey(action) || admitted.get(action).contains(account);
    }

    public ApiRules maintaining(String actions, boolean closed) {
        var changed = new HashSet<>(maintenance);
        if (closed) {
            changed.add(actions);
        } else {
            changed.remove(actions);
        }
        return new ApiRules(changed, admitted, requestsPerMinute, requestsPerMinuteOfAction, requestsAtOnce);
    }

    /// Opens an action to these accounts only.
    public ApiRules admitting(String action, Set<AccountId> accounts) {
        var changed = new HashMap<>(admitted);
        changed.put(action, Set.copyOf(accounts));
        return new ApiRules(maintenance, changed, requestsPerMinute, requestsPerMinuteOfAction, requestsAtOnce);
    }

    /// Opens an action to everyone.
    public ApiRules admittingEveryone(String action) {
        var changed = new HashMap<>(admitted);
        changed.remove(action);
        return new ApiRules(maintenance, changed, requestsPerMinute, requestsPerMinuteOfAction, requestsAtOnce);
    }

    public ApiRules limited(int perMinute, int perMinuteOfAction) {
        return new ApiRules(maintenance, admitted, perMinute, perMinuteOfAction, requestsAtOnce);
    }

    public ApiRules atOnce(int requests) {
        return new ApiRules(maintenance, admitted, requestsPerMinute, requestsPerMinuteOfAction, requests);
    }
}
