package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.Listener;
import java.util.Optional;

/// What is to be different about a listener. What is absent stays.
public record ListenerChange(Optional<String> name, Optional<TlsChoice> tls, BalancingChange balancing) {

    Listener to(Transaction tx, Listener present) {
        return present.with(
                name.orElse(present.name()),
                tls.map(choice -> choice.open(tx)).or(present::tls),
                balancing.to(present.balancing(), present.protocol()));
    }
}
