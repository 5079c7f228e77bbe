package io.squall.engine.keypair;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.KeyPair;
import io.squall.model.ProjectId;
import io.squall.model.Rejection.NotAPublicKey;
import io.squall.model.Service;
import java.util.Set;

/// Keeps a public key for the account.
public record KeepKeyPair(ProjectId project, String name, String publicKey) implements Command<KeyPair> {

    private static final String RSA = "ssh-rsa";

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public KeyPair run(Transaction tx) {
        var key = SshPublicKey.parse(publicKey)
                .filter(parsed -> parsed.type().equals(RSA))
                .orElseThrow(() -> new NotAPublicKey(name).raise());
        return AccountKeyPairs.keep(tx, project, name, key);
    }
}
