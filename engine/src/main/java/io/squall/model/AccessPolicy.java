package io.squall.model;

import java.util.List;
import java.util.Set;

/// What a user who does not own the account may do in it. All that is granted nowhere is forbidden.
public record AccessPolicy(AccountId account, UserId user, List<Grant> grants) implements Owned {

    private static final String ANY = "*";

    public AccessPolicy {
        grants = List.copyOf(grants);
    }

    /// A user has one policy in an account, so the two name it together.
    @Override
    public Membership.Key id() {
        return Membership.Key.of(account, user);
    }

    /// Actions that are allowed on resources.
    ///
    /// @param actions such as `compute:Stop`, `compute:*` or `*`
    /// @param resources identifiers, or `*`
    public record Grant(Set<String> actions, Set<String> resources) {
        public Grant {
            actions = Set.copyOf(actions);
            resources = Set.copyOf(resources);
        }

        boolean covers(String action) {
            return covered(actions, action);
        }

        boolean isOn(String resource) {
            return resources.contains(ANY) || resources.contains(resource);
        }
    }

    /// Whether one of the patterns, such as `compute:*`, is about the action.
    public static boolean covered(Set<String> patterns, String action) {
        var module = action.substring(0, action.indexOf(':') + 1);
        return patterns.contains(ANY) || patterns.contains(module + ANY) || patterns.contains(action);
    }

    public Rights rights() {
        return new Rights(grants);
    }
}
