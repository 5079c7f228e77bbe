package io.squall.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An account that is to be made, with those who may use it and the networks it starts with.
///
/// @param id drawn, when absent
public record AccountPlan(
        Optional<AccountId> id,
        String name,
        Quotas quotas,
        Set<String> certificates,
        List<AppkeyPlan> appkeys,
        List<UserPlan> users,
        List<NetworkPlan> networks) {

    public AccountPlan {
        certificates = Set.copyOf(certificates);
        appkeys = List.copyOf(appkeys);
        users = List.copyOf(users);
        networks = List.copyOf(networks);
    }

    public record AppkeyPlan(AppkeyId id, boolean enabled) {}

    /// A user with a role in the account. A user of that name who exists already gets the role and stays as it is, and
    /// may be given no password here.
    ///
    /// @param id drawn, when absent
    /// @param password nobody can sign in, when absent
    public record UserPlan(Optional<UserId> id, String name, Optional<String> password, boolean enabled, Role role) {}
}
