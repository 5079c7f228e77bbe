package io.squall.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that happens to the cloud, and what was there before.
///
/// @param target the zone or the account that it happens to; empty for all
/// @param ends when it is over by itself
public record Incident(
        IncidentId id, Kind kind, String target, Instant since, Optional<Instant> ends, List<Change> changes)
        implements Noun {

    public Incident {
        changes = List.copyOf(changes);
    }

    public static IncidentId id(Kind kind, String target) {
        return new IncidentId(target.isEmpty() ? kind.word() : kind.word() + ":" + target);
    }

    /// What can happen.
    public enum Kind {
        ZONE_SOLD_OUT(Scope.ZONE, "nothing more fits into the zone"),
        ZONE_CLOSED(Scope.ZONE, "nothing new may be built in the zone"),
        IDENTITY_DOWN(Scope.CLOUD, "the identity service does not answer"),
        COMPUTE_DOWN(Scope.CLOUD, "the compute service does not answer"),
        NETWORK_DOWN(Scope.CLOUD, "the network service does not answer"),
        STORAGE_DOWN(Scope.CLOUD, "the block storage service does not answer"),
        DATABASE_FAILING(Scope.CLOUD, "the database does not answer"),
        QUOTA_CUT(Scope.ACCOUNT, "the account may have no more of anything"),
        KEY_REVOKED(Scope.ACCOUNT, "the account's keys are disabled"),
        BALANCE_SPENT(Scope.ACCOUNT, "the account has no money left"),
        ACCOUNT_BLOCKED(Scope.ACCOUNT, "the account is blocked"),
        MAINTENANCE(Scope.CLOUD, "all actions of signed APIs are under maintenance"),
        CLOCK_SKEW(Scope.CLOUD, "the cloud's clock is ten minutes behind"),
        ADDRESS_POOL_EMPTY(Scope.CLOUD, "no public address is left");

        private final Scope scope;
        private final String words;

        Kind(Scope scope, String words) {
            this.scope = scope;
            this.words = words;
        }

        public Scope scope() {
            return scope;
        }

        public String words() {
            return words;
        }

        /// Its name: "zone-sold-out".
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What it can be limited to.
    public enum Scope {
        CLOUD,
        ZONE,
        ACCOUNT
    }

    /// What was changed, and how it was.
    ///
    /// @param detail which of the subject's, where it has several
    /// @param before the amounts, or 0 and 1 for no and yes; empty for without limit
    /// @param withheld the addresses that were taken away
    public record Change(What what, String subject, String detail, List<Long> before, Optional<AddressPool> withheld) {

        public Change {
            before = List.copyOf(before);
        }

        public Change(What what, String subject, String detail, List<Long> before) {
            this(what, subject, detail, before, Optional.empty());
        }

        public boolean was() {
            return before.getFirst() != 0;
        }
    }

    /// What incidents change.
    public enum What {
        STOCK,
        ZONE,
        SERVICE,
        QUOTA,
        ACCESS_KEY,
        APPKEY,
        BALANCE,
        STANDING,
        MAINTENANCE,
        CLOCK,
        ADDRESSES
    }
}
