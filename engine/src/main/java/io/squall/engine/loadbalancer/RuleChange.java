package io.squall.engine.loadbalancer;

import io.squall.model.Listener.Protocol;
import io.squall.model.Listener.Rule;
import java.util.Optional;

/// What is to be different about a forwarding rule. What is absent stays.
public record RuleChange(Optional<String> url, BalancingChange balancing) {

    /// The same with these changes.
    ///
    /// @param protocol what the connections are
    Rule to(Rule present, Protocol protocol) {
        return present.at(url.orElse(present.url())).with(balancing.to(present.balancing(), protocol));
    }
}
