package io.squall.engine.identity;

import io.squall.engine.Command;
import io.squall.engine.Forgetting;
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
import java.util.Set;

/// Signs a user in to the caller's account.
public record IssueToken(String userName, String password) implements Command<Grant> {

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
        Forgetting.ended(tx, Kinds.TOKENS);
        var id = new TokenId(tx.identifiers().hex());
        var expires = tx.in(tx.settings().tokenLifetime());
        var token = tx.all(Kinds.TOKENS).put(new Token(id, account, user.id(), tx.now(), expires, false));
        Forgetting.tokens(tx, token);
        return new Grant(token, membership.role());
    }

    private boolean hasPassword(User user) {
        return user.password().map(known -> known.matches(password)).orElse(false);
    }
}
