package io.squall.server.tls;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Whom certificates are made for.
///
/// @param names hosts, each by its name
/// @param domains they and all hosts below them
/// @param addresses hosts, each by its address
public record Hosts(List<String> names, List<String> domains, List<String> addresses) {

    /// The providers' hosts, whose place Squall takes, and this machine.
    public static final Hosts EMULATED = new Hosts(
            List.of("localhost", "api-compute.cloud.toast.com"),
            List.of("api.qcloud.com", "tencentcloudapi.com", "nhncloudservice.com"),
            List.of("127.0.0.1", "::1"));

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    public Hosts {
        names = List.copyOf(names);
        domains = List.copyOf(domains);
        addresses = List.copyOf(addresses);
    }

    /// Whether `host`, in lower case, is one of these domains or below one, or is one of the names.
    public boolean contain(String host) {
        return names.contains(host)
                || domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /// Whether `host` is so far below one of these domains that no wildcard reaches it.
    boolean isDeep(String host) {
        var parent = host.substring(host.indexOf('.') + 1);
        return domains.stream().anyMatch(domain -> parent.endsWith("." + domain));
    }

    /// One of these hosts, without the others.
    Hosts alone(String host) {
        return new Hosts(List.of(host), List.of(), List.of());
    }

    /// The names in a server's certificate (SubjectAltName).
    byte[] served() {
        var below = domains.stream().flatMap(domain -> Stream.of(domain, "*." + domain));
        var hosts = Stream.concat(names.stream(), below).map(Hosts::name);
        return Der.sequence(
                Stream.concat(hosts, addresses.stream().map(Hosts::address)).toList());
    }

    /// What an authority may vouch for, and nothing else (NameConstraints).
    byte[] permitted() {
        var hosts = Stream.concat(names.stream(), domains.stream()).map(Hosts::name);
        var subtrees = Stream.concat(hosts, addresses.stream().map(Hosts::addressAlone))
                .map(Der::sequence);
        return Der.sequence(Der.explicit(0, subtrees.toArray(byte[][]::new)));
    }

    private static byte[] name(String name) {
        return Der.implicit(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] address(String address) {
        return Der.implicit(IP_ADDRESS, InetAddress.ofLiteral(address).getAddress());
    }

    /// An address and a mask that leaves it alone.
    private static byte[] addressAlone(String literal) {
        var address = InetAddress.ofLiteral(literal).getAddress();
        var masked = Arrays.copyOf(address, 2 * address.length);
        Arrays.fill(masked, address.length, masked.length, (byte) 0xff);
        return Der.implicit(IP_ADDRESS, masked);
    }
}
