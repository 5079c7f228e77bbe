package io.squall.engine.loadbalancer;

import io.squall.model.Listener.Layer;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancer.Target;
import java.util.Optional;

/// Which members of a load balancer are meant, as one says it who has not looked.
public sealed interface TargetChoice {

    /// The members of a classic load balancer.
    record Whole() implements TargetChoice {}

    /// Those of a listener that looks at no requests.
    record OfListener(ListenerId listener) implements TargetChoice {}

    /// Those of some rules of a listener.
    record OfRules(ListenerId listener, RuleChoice rules) implements TargetChoice {}

    /// What a load balancer must be to have such members.
    default Kind kind() {
        return switch (this) {
            case Whole() -> Kind.CLASSIC;
            case OfListener(var _), OfRules(var _, var _) -> Kind.APPLICATION;
        };
    }

    /// Where they stand. Refuses places that the load balancer does not have.
    default Target in(LoadBalancer balancer) {
        return switch (this) {
            case Whole() -> Target.WHOLE;
            case OfListener(var listener) ->
                Target.of(Listeners.get(balancer, listener, Layer.CONNECTIONS).id());
            case OfRules(var listener, var rules) ->
                new Target(Optional.of(listener), rules.in(Listeners.get(balancer, listener, Layer.REQUESTS)));
        };
    }
}
