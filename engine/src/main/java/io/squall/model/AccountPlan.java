package io.squall.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An account that is to be made, with those who may use it and the networks it starts with.
///
/// @param id drawn, when absent
/// @param region where its networks are, unless they say so themselves
/// @param balanceCents what it has in its wallet; without bottom, when absent
public record AccountPlan(
        Optional<AccountId> id,
        String name,
        Quotas quotas,
        Set<String> certificates,
        RegionId region,
        Standing standing,
        Optional<Long> balanceCents,
        List<ProjectPlan> projects,
        List<AccessKeyPlan> accessKeys,
        List<AppkeyPlan> appkeys,
        List<UserPlan> users,
        List<RolePlan> roles,
        List<NetworkPlan> networks) {

    public AccountPlan {
        certificates = Set.copyOf(certificates);
        projects = List.copyOf(projects);
        accessKeys = List.copyOf(accessKeys);
        appkeys = List.copyOf(appkeys);
        users = List.copyOf(users);
        roles = List.copyOf(roles);
        networks = List.copyOf(networks);
    }

    public record ProjectPlan(ProjectId id, String name, String description) {}

    /// A key that is to sign requests.
    ///
    /// @param user the name of one of the account's users; it is the owner's, when absent
    public record AccessKeyPlan(AccessKeyId id, String secret, Optional<String> user, boolean enabled) {}

    /// Rights that callers can take on for a while.
    public record RolePlan(String name, List<AccessPolicy.Grant> grants) {
        public RolePlan {
            grants = List.copyOf(grants);
        }
    }

    public record AppkeyPlan(AppkeyId id, boolean enabled) {}

    /// A user with a role in the account. A user of that name who exists already gets the role and stays as it is, and
    /// may be given no password here.
    ///
    /// @param id drawn, when absent
    /// @param password nobody can sign in, when absent
    /// @param grants what the user may do with a key of its own
    public record UserPlan(
            Optional<UserId> id,
            String name,
            Optional<String> password,
            boolean enabled,
            Role role,
            List<AccessPolicy.Grant> grants) {
        public UserPlan {
            grants = List.copyOf(grants);
        }
    }
}
