package io.squall.engine.identity;

import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.AppkeyId;
import io.squall.model.Membership;
import io.squall.model.RegionId;
import io.squall.model.Rejection.NotAMember;
import io.squall.model.Rejection.TokenExpired;
import io.squall.model.Rejection.TokenOfAnotherAccount;
import io.squall.model.Rejection.TokenRevoked;
import io.squall.model.Rejection.TokenUnknown;
import io.squall.model.Service;
import io.squall.model.TokenId;

/// Finds out who holds a token, and what they may do in the account that an appkey selects.
///
/// @param region where the request was sent
public record Authenticate(AppkeyId appkey, TokenId token, RegionId region) implements Query<Caller> {

    @Override
    public Caller run(Transaction tx) {
        var account = new OpenAccount(appkey).run(tx);
        tx.requires(Service.IDENTITY);
        var held = tx.all(Kinds.TOKENS).find(token).orElseThrow(() -> new TokenUnknown().raise());
        if (held.revoked()) {
            throw new TokenRevoked().raise();
        }
        if (!tx.now().isBefore(held.expiresAt())) {
            throw new TokenExpired(held.expiresAt()).raise();
        }
        if (!held.account().equals(account)) {
            throw new TokenOfAnotherAccount().raise();
        }
        var membership = tx.all(Kinds.MEMBERSHIPS)
                .find(Membership.Key.of(account, held.user()))
                .orElseThrow(() -> new NotAMember(held.user().value(), account).raise());
        return new Caller(account, held.user(), membership.role(), region);
    }
}
