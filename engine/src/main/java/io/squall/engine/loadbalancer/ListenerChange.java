package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.Listener;
import java.util.Optional;

/// What is to be different about a listener. What is absent stays.
public record ListenerChange(Optional<String> name, Optional<TlsChoice> tls, BalancingChange balancing) {

    /// Where TLS does not end, it does not begin to.
    Optional<TlsChoice> tls(Listener present) {
        return tls.filter(choice -> present.tls().isPresent());
    }

    Listener to(Transaction tx, Listener present) {
        return present.with(
                name.orElse(present.name()),
                tls(present).map(choice -> choice.open(tx)).or(present::tls),
                balancing.to(present.balancing(), present.protocol()));
    }
}
