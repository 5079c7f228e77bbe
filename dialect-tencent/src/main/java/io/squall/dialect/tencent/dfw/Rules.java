package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.securitygroup.RuleSpec;
import io.squall.model.IpPrefix;
import io.squall.model.IpPrefix.Family;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule.PortRange;
import io.squall.model.SecurityGroupRule.Protocol;
import io.squall.model.SecurityGroupRule.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the rules of a request. What is not said means everything, which may also be called ALL.
final class Rules {

    private static final int MAX_TEXT = 50;
    private static final int MAX_PORT = 65_535;
    private static final String ALL = "ALL";
    private static final Pattern PORTS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");
    private static final Map<String, Protocol> PROTOCOLS =
            Map.of("TCP", Protocol.TCP, "UDP", Protocol.UDP, "ICMP", Protocol.ICMP);

    private final Parameters rule;

    private Rules(Parameters rule) {
        this.rule = rule;
    }

    static List<RuleSpec> read(List<Parameters> rules) {
        return rules.stream().map(Rules::read).toList();
    }

    static RuleSpec read(Parameters rule) {
        return new Rules(rule).read();
    }

    private RuleSpec read() {
        exclude("cidrIp", "sgId");
        exclude("cidrIp", "addressModule");
        exclude("sgId", "addressModule");
        exclude("serviceModule", "ipProtocol");
        exclude("serviceModule", "portRange");
        var protocol = protocol();
        return new RuleSpec(
                Family.IPV4,
                protocol,
                ports(protocol),
                rule.optionalText("serviceModule", MAX_TEXT),
                rule.optionalText("sgId").map(SecurityGroupId::new),
                rule.optionalText("cidrIp").map(this::prefix),
                rule.optionalText("addressModule", MAX_TEXT),
                verdict(),
                rule.optionalText("desc", MAX_TEXT).orElse(""));
    }

    private void exclude(String name, String other) {
        if (rule.has(name) && rule.has(other)) {
            throw rule.wrong(name, "and %s exclude each other".formatted(other));
        }
    }

    private Optional<String> upper(String name) {
        return rule.optionalText(name).map(text -> text.strip().toUpperCase(Locale.ROOT));
    }

    private Optional<Protocol> protocol() {
        return upper("ipProtocol").filter(word -> !word.equals(ALL)).map(word -> {
            if (!PROTOCOLS.containsKey(word)) {
                throw rule.wrong("ipProtocol", "must be tcp, udp or icmp");
            }
            return PROTOCOLS.get(word);
        });
    }

    private Optional<PortRange> ports(Optional<Protocol> protocol) {
        return upper("portRange").filter(text -> !text.equals(ALL)).map(text -> {
            if (protocol.filter(known -> known != Protocol.ICMP).isEmpty()) {
                throw rule.wrong("portRange", "needs ipProtocol tcp or udp");
            }
            return ports(text);
        });
    }

    private PortRange ports(String text) {
        var match = PORTS.matcher(text);
        if (!match.matches()) {
            throw rule.wrong("portRange", "must be a port, such as 80, or two, such as 8000-8010");
        }
        var min = Integer.parseInt(match.group(1));
        var max = match.group(2) == null ? min : Integer.parseInt(match.group(2));
        if (min < 1 || max > MAX_PORT || min > max) {
            throw rule.wrong("portRange", "must be from 1 to %d, the lower port first".formatted(MAX_PORT));
        }
        return new PortRange(Optional.of(min), Optional.of(max));
    }

    private IpPrefix prefix(String text) {
        return IpPrefix.parse(text)
                .filter(prefix -> prefix.family() == Family.IPV4)
                .orElseThrow(() -> rule.wrong("cidrIp", "must be an IP address or a CIDR"));
    }

    private Verdict verdict() {
        var word = upper("action").orElseThrow(() -> rule.wrong("action", "is required"));
        return switch (word) {
            case "ACCEPT" -> Verdict.ACCEPT;
            case "DROP" -> Verdict.DROP;
            default -> throw rule.wrong("action", "must be ACCEPT or DROP");
        };
    }
}
