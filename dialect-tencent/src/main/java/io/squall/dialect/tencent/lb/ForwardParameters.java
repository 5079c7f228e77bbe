package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.loadbalancer.BalancingChange;
import io.squall.engine.loadbalancer.ListenerSpec;
import io.squall.engine.loadbalancer.MemberSpec;
import io.squall.engine.loadbalancer.MoveMembers.Move;
import io.squall.engine.loadbalancer.RuleChoice;
import io.squall.engine.loadbalancer.RuleSpec;
import io.squall.engine.loadbalancer.TargetChoice;
import io.squall.model.Balancing.Algorithm;
import io.squall.model.ForwardingRuleId;
import io.squall.model.Listener.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parameters that several actions on load balancers for applications have.
final class ForwardParameters {

    private static final int MAX_TEXT = 80;
    private static final Map<String, Protocol> FOURTH_LAYER = Map.of("2", Protocol.TCP, "3", Protocol.UDP);
    private static final Map<String, Protocol> SEVENTH_LAYER =
            Map.of("1", Protocol.HTTP, "4", Protocol.TERMINATED_HTTPS);
    private static final Map<String, Algorithm> SCHEDULERS =
            Map.of("wrr", Algorithm.ROUND_ROBIN, "least_conn", Algorithm.LEAST_CONNECTION);

    /// A name, one with a wildcard at its beginning or its end, or a regular expression.
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.-]+|\\*[A-Za-z0-9.-]+|[A-Za-z0-9.-]+\\*|~.+");

    /// A path, one with a modifier, or a regular expression.
    private static final Pattern URL = Pattern.compile("(?:\\^~ ?|= ?)?[A-Za-z0-9_.=?/-]+|~\\*?.+");

    private static final String MODIFIERS = "/~^=";

    private ForwardParameters() {}

    static List<Parameters> listeners(Parameters parameters) {
        return bounded(parameters, "listeners");
    }

    private static List<Parameters> bounded(Parameters parameters, String name) {
        var found = parameters.objects(name);
        if (found.size() > LbParameters.MAX_ITEMS) {
            throw parameters.wrong(name, "has more than %d elements".formatted(LbParameters.MAX_ITEMS));
        }
        return found;
    }

    /// A listener that looks at no requests.
    static ListenerSpec fourthLayer(Parameters listener) {
        return ListenerParameters.of(
                listener, listener.choice("protocol", FOURTH_LAYER), Optional.empty(), scheduling(listener));
    }

    /// A listener that looks at requests. How they are spread is up to its rules.
    static ListenerSpec seventhLayer(Parameters listener) {
        return ListenerParameters.of(
                listener, listener.choice("protocol", SEVENTH_LAYER), Optional.empty(), BalancingChange.NONE);
    }

    /// What is to be different about how connections are spread where no requests are looked at.
    static BalancingChange scheduling(Parameters parameters) {
        var change = ListenerParameters.change(parameters);
        return new BalancingChange(
                parameters.optionalChoice("scheduler", SCHEDULERS), change.sessionSeconds(), change.health());
    }

    static List<RuleSpec> newRules(Parameters parameters) {
        return bounded(parameters, "rules").stream()
                .map(ForwardParameters::newRule)
                .toList();
    }

    private static RuleSpec newRule(Parameters rule) {
        return new RuleSpec(
                domain(rule, "domain"), url(rule, rule.text("url")), ListenerParameters.balancing(rule, Protocol.HTTP));
    }

    static ForwardingRuleId rule(Parameters parameters) {
        return new ForwardingRuleId(parameters.text("locationId"));
    }

    /// Rules by their identifiers or, if there is none, the one of `domain` and `url`.
    static RuleChoice rules(Parameters parameters) {
        if (parameters.has("locationIds")) {
            return new RuleChoice.Listed(parameters.texts("locationIds", LbParameters.MAX_ITEMS).stream()
                    .map(ForwardingRuleId::new)
                    .toList());
        }
        if (!parameters.has("domain")) {
            throw parameters.wrong("locationIds", "or domain and url are required");
        }
        return new RuleChoice.For(parameters.text("domain"), url(parameters, parameters.text("url")));
    }

    static String domain(Parameters parameters, String name) {
        var domain = parameters.text(name, MAX_TEXT);
        if (!DOMAIN.matcher(domain).matches()) {
            throw parameters.wrong(name, "is neither a domain name nor a wildcard nor a regular expression");
        }
        return domain;
    }

    static Optional<String> optionalUrl(Parameters parameters) {
        return parameters.optionalText("url").map(url -> url(parameters, url));
    }

    /// A path that does not begin with a slash gets one.
    private static String url(Parameters parameters, String url) {
        if (url.codePointCount(0, url.length()) > MAX_TEXT) {
            throw parameters.wrong("url", "is longer than %d characters".formatted(MAX_TEXT));
        }
        if (!URL.matcher(url).matches()) {
            throw parameters.wrong("url", "is neither a path nor a regular expression");
        }
        return MODIFIERS.indexOf(url.charAt(0)) < 0 ? "/" + url : url;
    }

    /// The members of a listener that looks at no requests.
    static TargetChoice fourthLayerTarget(Parameters parameters) {
        return new TargetChoice.OfListener(LbParameters.listener(parameters));
    }

    /// The members of rules.
    static TargetChoice seventhLayerTarget(Parameters parameters) {
        return new TargetChoice.OfRules(LbParameters.listener(parameters), rules(parameters));
    }

    /// `backends` with their ports and weights.
    ///
    /// @param weighed whether each must have a weight
    static List<MemberSpec> backends(Parameters parameters, boolean weighed) {
        return LbParameters.backends(parameters).stream()
                .map(backend -> new MemberSpec(
                        LbParameters.instance(backend),
                        Optional.of(port(backend, "port")),
                        LbParameters.weight(backend, weighed)))
                .toList();
    }

    /// `backends` that leave; without a port they do so from each.
    static List<MemberSpec> leaving(Parameters parameters) {
        return LbParameters.backends(parameters).stream()
                .map(backend -> new MemberSpec(
                        LbParameters.instance(backend),
                        backend.optionalInteger("port", 1, LbParameters.MAX_PORT),
                        LbParameters.weight(backend, false)))
                .toList();
    }

    /// `backends` that are to listen on other ports.
    static List<Move> moves(Parameters parameters) {
        return LbParameters.backends(parameters).stream()
                .map(backend -> new Move(
                        LbParameters.instance(backend),
                        port(backend, "port"),
                        port(backend, "newPort"),
                        LbParameters.optionalWeight(backend)))
                .toList();
    }

    private static int port(Parameters backend, String name) {
        return backend.integer(name, 1, LbParameters.MAX_PORT);
    }
}
