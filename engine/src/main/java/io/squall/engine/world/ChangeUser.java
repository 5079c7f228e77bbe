package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.PasswordHash;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.ResourceType;
import io.squall.model.Token;
import io.squall.model.User;
import java.util.Optional;

/// Gives a user another password, which takes back all of the user's tokens, or shuts the user out or lets it in.
public record ChangeUser(String name, Optional<String> password, Optional<Boolean> enabled) implements Command<Done> {

    @Override
    public Done run(Transaction tx) {
        var user = Users.get(tx, name);
        password.ifPresent(changed -> change(tx, user, changed));
        enabled.ifPresent(changed -> tx.all(Kinds.USERS).put(Users.get(tx, name).enabled(changed)));
        return Done.DONE;
    }

    private void change(Transaction tx, User user, String password) {
        if (user.password().map(known -> known.matches(password)).orElse(false)) {
            throw new AlreadyExists(ResourceType.USER, name + " with this password").raise();
        }
        var hash = PasswordHash.of(password, tx.identifiers().hex());
        tx.all(Kinds.USERS).put(user.with(Optional.of(hash)));
        tx.all(Kinds.TOKENS).list(Kinds.TOKENS.column(Kinds.USER), user.id().value()).stream()
                .map(Token::asRevoked)
                .forEach(tx.all(Kinds.TOKENS)::put);
    }
}
