package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.AccountId;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.Optional;

/// Gives an account one more key to sign requests with.
///
/// @param user the name of the user whom it speaks for; the owner, when absent
public record AddAccessKey(AccountId account, AccessKeyId id, String secret, Optional<String> user)
        implements Command<AccessKey> {

    @Override
    public AccessKey run(Transaction tx) {
        if (tx.all(Kinds.ACCOUNTS).find(account).isEmpty()) {
            throw new NoSuch(ResourceType.ACCOUNT, account.value()).raise();
        }
        if (tx.all(Kinds.ACCESS_KEYS).find(id).isPresent()) {
            throw new AlreadyExists(ResourceType.ACCESS_KEY, id.value()).raise();
        }
        var speaker = user.map(name -> Users.get(tx, name).id());
        return tx.all(Kinds.ACCESS_KEYS)
                .put(new AccessKey(id, account, speaker, secret, true, Optional.empty(), Optional.empty()));
    }
}
