package io.squall.model;

import java.util.Set;

/// Who owns resources, is limited by quotas and, some day, pays: NHN's project, Tencent's main account.
///
/// @param certificates the names of the certificates that its load balancers may terminate TLS with
public record Account(AccountId id, String name, Quotas quotas, Set<String> certificates, Standing standing)
        implements Noun {

    public Account {
        certificates = Set.copyOf(certificates);
    }

    public Account with(Quotas quotas) {
        return new Account(id, name, quotas, certificates, standing);
    }

    public Account with(Set<String> certificates) {
        return new Account(id, name, quotas, certificates, standing);
    }

    public Account with(Standing standing) {
        return new Account(id, name, quotas, certificates, standing);
    }
}
