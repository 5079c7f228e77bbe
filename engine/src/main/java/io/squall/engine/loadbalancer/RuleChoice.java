package io.squall.engine.loadbalancer;

import io.squall.model.ForwardingRuleId;
import io.squall.model.Listener;
import io.squall.model.Listener.Rule;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.List;

/// Which rules of a listener are meant.
public sealed interface RuleChoice {

    /// Those with these identifiers.
    record Listed(List<ForwardingRuleId> ids) implements RuleChoice {
        public Listed {
            ids = ids.stream().distinct().toList();
        }
    }

    /// The one for these requests.
    record For(String domain, String url) implements RuleChoice {}

    /// Their identifiers. Refuses rules that the listener does not have.
    default List<ForwardingRuleId> in(Listener listener) {
        return switch (this) {
            case Listed(var ids) ->
                ids.stream().map(id -> Listeners.get(listener, id).id()).toList();
            case For(var domain, var url) -> List.of(find(listener, domain, url));
        };
    }

    private static ForwardingRuleId find(Listener listener, String domain, String url) {
        return listener.rules().stream()
                .filter(rule -> rule.isFor(domain, url))
                .map(Rule::id)
                .findFirst()
                .orElseThrow(() -> new NoSuch(ResourceType.FORWARDING_RULE, domain + " " + url).raise());
    }
}
