package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.Balancing;
import io.squall.model.ForwardingRuleId;
import io.squall.model.Listener.Rule;
import io.squall.model.ResourceType;
import java.util.List;

/// What a forwarding rule is to be.
public record RuleSpec(String domain, String url, Balancing balancing) {

    Rule open(Transaction tx) {
        return new Rule(
                new ForwardingRuleId(tx.newId(ResourceType.FORWARDING_RULE)), domain, url, balancing, List.of());
    }
}
