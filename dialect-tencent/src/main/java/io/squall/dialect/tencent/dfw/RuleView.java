package io.squall.dialect.tencent.dfw;

import io.squall.dialect.Json;
import io.squall.model.IpPrefix;
import io.squall.model.IpPrefix.Family;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.PortRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rules as "DescribeSecurityGroupPolicys" in the security group documentation shows them, where `index` and `key` are
/// both the position.
final class RuleView {

    private static final String ALL = "ALL";

    private RuleView() {}

    static ArrayNode of(List<SecurityGroupRule> rules) {
        var shown = Json.object().arrayNode();
        for (var rule : rules) {
            shown.add(of(rule, shown.size()));
        }
        return shown;
    }

    private static ObjectNode of(SecurityGroupRule rule, int index) {
        var node = Json.object().put("index", index).put("key", index);
        rule.service()
                .ifPresentOrElse(
                        service -> node.put("serviceModule", service), () -> node.put("ipProtocol", protocol(rule)));
        prefix(rule).ifPresent(text -> node.put("cidrIp", text));
        rule.remoteGroup().map(SecurityGroupId::value).ifPresent(group -> node.put("sgId", group));
        rule.remoteAddresses().ifPresent(addresses -> node.put("addressModule", addresses));
        if (rule.service().isEmpty()) {
            node.put("portRange", rule.ports().map(RuleView::ports).orElse(ALL));
        }
        return node.put("desc", rule.description()).put("action", rule.verdict().name());
    }

    /// A rule of this API without a remote side speaks of IPv4; others must say that they do not.
    private static Optional<String> prefix(SecurityGroupRule rule) {
        var everywhere = rule.family() == Family.IPV6 && rule.remoteGroup().isEmpty();
        return rule.remotePrefix().map(IpPrefix::text).or(() -> everywhere ? Optional.of("::/0") : Optional.empty());
    }

    private static String protocol(SecurityGroupRule rule) {
        return rule.protocol()
                .map(protocol -> protocol.name().toLowerCase(Locale.ROOT))
                .orElse(ALL);
    }

    private static String ports(PortRange range) {
        var min = range.min().map(String::valueOf).orElse("");
        var max = range.max().map(String::valueOf).orElse("");
        return min.equals(max) ? min : min + "-" + max;
    }
}
