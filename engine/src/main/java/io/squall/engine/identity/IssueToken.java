package io.squall.engine.identity;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Membership;
import io.squall.model.Rejection.CredentialsRefused;
import io.squall.model.Rejection.NotAMember;
import io.squall.model.Rejection.UserDisabled;
import io.squall.model.Service;
import io.squall.model.Token;
import io.squall.model.TokenId;
import io.squall.model.User;
import java.time.Duration;
import java.util.Set;

/// Signs a user in to the caller's account.
public record IssueToken(String userName, String password) implements Command<Grant> {

    /// How long a token is remembered after it has expired, so that it can be called expired and not unknown.
    private static final Duration MEMORY = Duration.ofHours(24);

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IDENTITY);
    }

    @Override
    public Grant run(Transaction tx) {
        var user = tx.all(Kinds.USERS).list(Kinds.USERS.column(Kinds.NAME), userName).stream()
                .filter(this::hasPassword)
                .findFirst()
                .orElseThrow(() -> new CredentialsRefused(userName).raise());
        if (!user.enabled()) {
            throw new UserDisabled(userName).raise();
        }
        var account = tx.caller().account();
        var membership = tx.all(Kinds.MEMBERSHIPS)
                .find(Membership.Key.of(account, user.id()))
                .orElseThrow(() -> new NotAMember(userName, account).raise());
        forgetOld(tx, user);
        var id = new TokenId(tx.identifiers().hex());
        var expires = tx.in(tx.settings().tokenLifetime());
        var token = new Token(id, account, user.id(), tx.now(), expires, false);
        return new Grant(tx.all(Kinds.TOKENS).put(token), membership.role());
    }

    private boolean hasPassword(User user) {
        return user.password().map(known -> known.matches(password)).orElse(false);
    }

    private static void forgetOld(Transaction tx, User user) {
        var tokens = tx.all(Kinds.TOKENS);
        tokens.list(Kinds.TOKENS.column(Kinds.USER), user.id().value()).stream()
                .filter(token -> token.expiresAt().plus(MEMORY).isBefore(tx.now()))
                .forEach(token -> tokens.remove(token.id()));
    }
}
