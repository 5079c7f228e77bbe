package io.squall.engine.keypair;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.ForbiddenCharacters;
import io.squall.model.Rejection.NotAPublicKey;
import io.squall.model.Rejection.TextTooLong;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Keeps a public key that the caller brings.
///
/// @param publicKey one line of OpenSSH
public record ImportKeyPair(String name, String publicKey) implements Command<Created> {

    private static final int MAX_NAME = 255;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 _-]+");

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Created run(Transaction tx) {
        if (name.length() > MAX_NAME) {
            throw new TextTooLong(ResourceType.KEY_PAIR, "name", MAX_NAME).raise();
        }
        if (!NAME.matcher(name).matches()) {
            throw new ForbiddenCharacters(ResourceType.KEY_PAIR, "name", name).raise();
        }
        var key = SshPublicKey.parse(publicKey).orElseThrow(() -> new NotAPublicKey(name).raise());
        var user = tx.caller().user();
        var id = KeyPair.Key.of(user, name);
        if (tx.all(Kinds.KEY_PAIRS).find(id).isPresent()) {
            throw new AlreadyExists(ResourceType.KEY_PAIR, name).raise();
        }
        var used = tx.all(Kinds.KEY_PAIRS).count(Kinds.KEY_PAIRS.column(Kinds.USER), user.value());
        tx.checkQuota(Quota.KEY_PAIRS, used, 1);
        var kept = tx.all(Kinds.KEY_PAIRS)
                .put(new KeyPair(id, user, ProjectId.DEFAULT, name, "", publicKey, key.fingerprint(), tx.now()));
        return new Created(kept, Optional.empty());
    }
}
