package io.squall.model;

import java.util.List;
import java.util.Optional;

/// One port on which a load balancer accepts connections.
///
/// @param name what the account calls it; empty, if it has no name
/// @param memberPort where the members listen that have no port of their own; the service port, when absent
/// @param tls how connections are encrypted, when TLS ends here
/// @param balancing how connections are spread over the members, where no rule says otherwise
/// @param members the instances behind this listener alone
/// @param rules where HTTP requests go, where that depends on their domain and path
public record Listener(
        ListenerId id,
        String name,
        Protocol protocol,
        int servicePort,
        Optional<Integer> memberPort,
        int connectionLimit,
        Optional<Tls> tls,
        Balancing balancing,
        List<Member> members,
        List<Rule> rules) {

    /// What a listener looks at.
    public enum Layer {
        CONNECTIONS,
        REQUESTS
    }

    public enum Protocol {
        TCP,
        UDP,
        HTTP,
        HTTPS,
        TERMINATED_HTTPS;

        /// What can be looked at: no requests, where TLS does not end.
        public Layer layer() {
            return switch (this) {
                case TCP, UDP, HTTPS -> Layer.CONNECTIONS;
                case HTTP, TERMINATED_HTTPS -> Layer.REQUESTS;
            };
        }
    }

    /// What a listener shows and asks for when TLS ends there.
    ///
    /// @param certificate the name of its own
    /// @param authority the name of the certificate that vouches for clients, which then must show one
    public record Tls(String certificate, Optional<String> authority) {}

    /// Where requests go that are for one domain and begin with one path.
    public record Rule(ForwardingRuleId id, String domain, String url, Balancing balancing, List<Member> members) {
        public Rule {
            members = List.copyOf(members);
        }

        public Rule with(List<Member> members) {
            return new Rule(id, domain, url, balancing, members);
        }

        public Rule with(Balancing balancing) {
            return new Rule(id, domain, url, balancing, members);
        }

        public Rule on(String domain) {
            return new Rule(id, domain, url, balancing, members);
        }

        public Rule at(String url) {
            return new Rule(id, domain, url, balancing, members);
        }

        /// Whether the very same requests are meant.
        public boolean isFor(String domain, String url) {
            return this.domain.equals(domain) && this.url.equals(url);
        }
    }

    public Listener {
        members = List.copyOf(members);
        rules = List.copyOf(rules);
    }

    public Listener with(List<Member> members) {
        return new Listener(
                id, name, protocol, servicePort, memberPort, connectionLimit, tls, balancing, members, rules);
    }

    public Listener withRules(List<Rule> rules) {
        return new Listener(
                id, name, protocol, servicePort, memberPort, connectionLimit, tls, balancing, members, rules);
    }

    public Listener with(Balancing balancing) {
        return with(name, tls, balancing);
    }

    public Listener with(String name, Optional<Tls> tls, Balancing balancing) {
        return new Listener(
                id, name, protocol, servicePort, memberPort, connectionLimit, tls, balancing, members, rules);
    }
}
