package io.squall.engine.identity;

import io.squall.engine.Kinds;
import io.squall.engine.Passing;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.AccessPolicy;
import io.squall.model.AccountRole;
import io.squall.model.Membership;
import io.squall.model.Rejected;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AccountBlocked;
import io.squall.model.Rejection.ActionNotGranted;
import io.squall.model.Rejection.ActionRestricted;
import io.squall.model.Rejection.ClockSkewed;
import io.squall.model.Rejection.OwnerOnly;
import io.squall.model.Rejection.Replayed;
import io.squall.model.Rejection.ResourceNotGranted;
import io.squall.model.Rejection.SecondFactorMissing;
import io.squall.model.Rejection.SessionTokenRefused;
import io.squall.model.Rejection.TooManyRequests;
import io.squall.model.RequestWindow;
import io.squall.model.Rights;
import io.squall.model.Service;
import io.squall.model.UsedNonces;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets in a request whose signature was found right, or says why not. Either way its one-time number is used up and it
/// is counted, so a refusal is an answer here and no exception.
///
/// @param timestamp when the client says it was sent, in seconds since 1970
/// @param token what came as the token of a temporary key
/// @param action such as `compute:Stop`
/// @param ownerOnly whether it is for keys of the account's owner only
/// @param resources the identifiers that the request names
/// @param strict whether a number may not be that of the key's last request either, whatever its time
public record Admit(
        AccessKeyId key,
        String nonce,
        long timestamp,
        Optional<String> token,
        String action,
        boolean ownerOnly,
        List<NamedResource> resources,
        boolean strict)
        implements Passing<Admit.Outcome> {

    /// How far a request's time may be from the world's.
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /// Until then a number may come again in time: differences are told in whole seconds.
    private static final Duration REMEMBERED = TOLERANCE.plusSeconds(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    public Admit {
        resources = List.copyOf(resources);
    }

    /// Whose request it is, or why it is refused.
    ///
    /// @param refusal absent if it is let in
    /// @param atOnce how many requests of the account may be in progress
    public record Outcome(AccessKey key, Optional<Rejection> refusal, int atOnce) {}

    @Override
    public Outcome run(Transaction tx) {
        var found = FindAccessKey.find(tx, key);
        requireInTime(tx);
        useUp(tx, found);
        var own = tx.as(found.account());
        var atOnce = tx.settings().api().requestsAtOnce();
        try {
            checkToken(own, found);
            checkRights(own, found);
            count(own);
            return new Outcome(found, Optional.empty(), atOnce);
        } catch (Rejected refused) {
            return new Outcome(found, Optional.of(refused.reason()), atOnce);
        }
    }

    private void requireInTime(Transaction tx) {
        var sent = Instant.ofEpochSecond(timestamp);
        if (Duration.between(sent, tx.now())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .abs()
                        .compareTo(TOLERANCE)
                > 0) {
            throw new ClockSkewed(sent, tx.now(), TOLERANCE).raise();
        }
    }

    /// Uses the number up, and forgets those that are too old to come again.
    private void useUp(Transaction tx, AccessKey found) {
        if (strict && found.lastNonce().equals(Optional.of(nonce))) {
            throw new Replayed(nonce).raise();
        }
        var nonces = tx.all(Kinds.USED_NONCES);
        var used = unused(tx).with(nonce);
        nonces.due(tx.now()).forEach(old -> nonces.remove(old.id()));
        nonces.put(used);
        tx.all(Kinds.ACCESS_KEYS).put(found.used(nonce));
    }

    /// Those of the same second to which the number can be added, if it is not among them or those before them.
    private UsedNonces unused(Transaction tx) {
        var until = Instant.ofEpochSecond(timestamp).plus(REMEMBERED);
        for (var depth = 0; ; depth++) {
            var id = UsedNonces.Key.of(key, timestamp, nonce, depth);
            var used = tx.all(Kinds.USED_NONCES).find(id).orElseGet(() -> UsedNonces.none(id, until));
            if (used.contain(nonce)) {
                throw new Replayed(nonce).raise();
            }
            if (!used.isFull()) {
                return used;
            }
        }
    }

    private void checkToken(Transaction tx, AccessKey found) {
        var session = found.session();
        if (session.isEmpty()) {
            if (token.isPresent()) {
                throw new SessionTokenRefused("a permanent key takes no token").raise();
            }
            return;
        }
        if (token.isEmpty()) {
            throw new SessionTokenRefused("a temporary key needs its token").raise();
        }
        if (!isSame(token.get(), session.get().token())) {
            throw new SessionTokenRefused("the token is not the one of this key").raise();
        }
        if (!tx.now().isBefore(session.get().expiresAt())) {
            throw new SessionTokenRefused(
                            "the token expired at " + session.get().expiresAt())
                    .raise();
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private void checkRights(Transaction tx, AccessKey found) {
        var standing = tx.account().standing();
        if (AccessPolicy.covered(standing.guarded(), action)) {
            throw new SecondFactorMissing(action).raise();
        }
        if (standing.blocked()) {
            throw new AccountBlocked(found.account()).raise();
        }
        if (!tx.settings().api().admits(found.account(), action)) {
            throw new ActionRestricted(action).raise();
        }
        if (!found.isOwners()) {
            tx.requires(Service.IDENTITY);
            checkRights(tx, rights(tx, found));
        }
    }

    /// Those of the role that was taken on, or of the user; none, if there is no such role or policy any more.
    private static Rights rights(Transaction tx, AccessKey found) {
        var role = found.session().map(AccessKey.Session::role);
        if (role.isPresent()) {
            return tx.own(Kinds.ACCOUNT_ROLES)
                    .find(role.get())
                    .map(AccountRole::rights)
                    .orElse(Rights.NONE);
        }
        return tx.own(Kinds.ACCESS_POLICIES)
                .find(Membership.Key.of(found.account(), found.user().orElseThrow()))
                .map(AccessPolicy::rights)
                .orElse(Rights.NONE);
    }

    private void checkRights(Transaction tx, Rights rights) {
        if (!rights.cover(action)) {
            throw new ActionNotGranted(action).raise();
        }
        if (ownerOnly) {
            throw new OwnerOnly(action).raise();
        }
        for (var resource : resources) {
            if (resource.exists(tx) && !rights.cover(action, resource.id())) {
                throw new ResourceNotGranted(resource.id(), action, rights.mention(resource.id())).raise();
            }
        }
    }

    /// Once the account has sent all that it may, the rest of the minute need not be counted. A window that seems to
    /// begin a little later than now was begun by another's clock, and counts.
    private void count(Transaction tx) {
        var limits = tx.settings().api();
        var window = tx.own(Kinds.REQUEST_WINDOWS)
                .find(tx.caller().account())
                .filter(open -> Duration.between(open.since(), tx.now()).abs().compareTo(MINUTE) < 0)
                .orElseGet(() -> new RequestWindow(tx.caller().account(), tx.now(), 0, Map.of()));
        if (window.total() >= limits.requestsPerMinute()) {
            throw new TooManyRequests(Optional.empty(), limits.requestsPerMinute()).raise();
        }
        var counted = tx.own(Kinds.REQUEST_WINDOWS).put(window.with(action));
        if (counted.count(action) > limits.requestsPerMinuteOfAction()) {
            throw new TooManyRequests(Optional.of(action), limits.requestsPerMinuteOfAction()).raise();
        }
    }
}
