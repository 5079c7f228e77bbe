package io.squall.engine.loadbalancer;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A certificate that a listener is to have.
public sealed interface CertificateChoice {

    /// One of the account's.
    record Known(String name) implements CertificateChoice {}

    /// One that comes with the request, and is the account's from then on.
    record Brought() implements CertificateChoice {}

    /// Refuses a certificate that the account does not have.
    default void requireKnown(Transaction tx) {
        if (this instanceof Known(var name) && !tx.account().certificates().contains(name)) {
            throw new NoSuch(ResourceType.CERTIFICATE, name).raise();
        }
    }

    /// Its name, for which a new one is kept.
    default String open(Transaction tx) {
        return switch (this) {
            case Known(var name) -> name;
            case Brought() -> keep(tx, tx.newId(ResourceType.CERTIFICATE));
        };
    }

    private static String keep(Transaction tx, String name) {
        var account = tx.account();
        tx.all(Kinds.ACCOUNTS)
                .put(account.with(Stream.concat(account.certificates().stream(), Stream.of(name))
                        .collect(Collectors.toSet())));
        return name;
    }
}
