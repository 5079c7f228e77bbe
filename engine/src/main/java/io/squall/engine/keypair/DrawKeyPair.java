package io.squall.engine.keypair;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.ProjectId;
import io.squall.model.Service;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/// Makes a key pair for the account: keeps the public key, and gives out the private one this once.
///
/// @param drawn the keys, once they are drawn
public record DrawKeyPair(ProjectId project, String name, Optional<GeneratedKeyPair> drawn)
        implements Command<Created> {

    private static final int BITS = 2048;
    private static final SecureRandom RANDOM = new SecureRandom();

    public DrawKeyPair(ProjectId project, String name) {
        this(project, name, Optional.empty());
    }

    @Override
    public Command<Created> prepared() {
        return new DrawKeyPair(project, name, Optional.of(GeneratedKeyPair.rsa(BITS, RANDOM)));
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Created run(Transaction tx) {
        var keys = drawn.orElseThrow();
        return new Created(
                AccountKeyPairs.keep(tx, project, name, keys.publicKey()), Optional.of(keys.privateKeyPem()));
    }
}
