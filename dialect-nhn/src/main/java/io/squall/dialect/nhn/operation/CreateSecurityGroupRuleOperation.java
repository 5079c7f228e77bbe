package io.squall.dialect.nhn.operation;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.CreateRule;
import io.squall.errors.NhnError;
import io.squall.model.IpPrefix;
import io.squall.model.IpPrefix.Family;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.SecurityGroupRule.PortRange;
import io.squall.model.SecurityGroupRule.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Create Security Group Rule" in the NHN guide.
record CreateSecurityGroupRuleOperation() implements NhnOperation<SecurityGroupRule> {

    private static final int MIN_PORT = 1;
    private static final int MAX_PORT = 65_535;
    private static final Map<String, Direction> DIRECTIONS = Wire.choices(Direction.values(), Wire::lower);
    private static final Map<String, Protocol> PROTOCOLS = Wire.choices(Protocol.values(), Wire::lower);
    private static final Map<String, Family> FAMILIES = Wire.choices(Family.values(), Wire::ethertype);

    @Override
    public Route route() {
        return Route.post("/security-group-rules");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(
                NhnError.SECURITY_GROUP_BAD_REQUEST,
                NhnError.SECURITY_GROUP_NOT_FOUND,
                NhnError.SECURITY_GROUP_CONFLICT);
    }

    @Override
    public Command<SecurityGroupRule> decode(NhnRequest request) {
        var rule = request.body().object("securityGroupRule");
        var direction = rule.choice("direction", DIRECTIONS);
        var family = rule.choice("ethertype", FAMILIES);
        var ports = new PortRange(port(rule, "portRangeMin"), port(rule, "portRangeMax"));
        var anyPort = ports.min().isEmpty() && ports.max().isEmpty();
        var protocol = protocol(rule);
        if (!anyPort && protocol.isEmpty()) {
            throw rule.wrong("protocol", "is required with portRangeMin and portRangeMax");
        }
        var remoteGroup = rule.optionalText("remoteGroupId").filter(text -> !text.isEmpty());
        var remotePrefix = rule.optionalText("remoteIpPrefix").filter(text -> !text.isEmpty());
        if (remoteGroup.isPresent() && remotePrefix.isPresent()) {
            throw rule.wrong("remoteGroupId", "and remoteIpPrefix exclude each other");
        }
        return new CreateRule(
                new SecurityGroupId(rule.text("securityGroupId")),
                direction,
                family,
                protocol,
                anyPort ? Optional.empty() : Optional.of(ports),
                remoteGroup.map(SecurityGroupId::new),
                remotePrefix.map(text -> prefix(rule, text)));
    }

    private static Optional<Integer> port(Fields rule, String name) {
        return rule.optionalInteger(name, MIN_PORT, MAX_PORT);
    }

    /// The guide prints null in quotes, so both are taken for it.
    private static Optional<Protocol> protocol(Fields rule) {
        return rule.optionalText("protocol").equals(Optional.of("null"))
                ? Optional.empty()
                : rule.optionalChoice("protocol", PROTOCOLS);
    }

    private static IpPrefix prefix(Fields rule, String text) {
        return IpPrefix.parse(text).orElseThrow(() -> rule.wrong("remoteIpPrefix", "must be an IP address or a CIDR"));
    }

    @Override
    public ObjectNode encode(SecurityGroupRule rule) {
        return Json.object().set("securityGroupRule", Members.rule(rule));
    }
}
