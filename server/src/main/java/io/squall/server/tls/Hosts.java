package io.squall.server.tls;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/// Whom certificates are made for.
///
/// @param names hosts, each by its name
/// @param domains all hosts directly below them
/// @param addresses hosts, each by its address
public record Hosts(List<String> names, List<String> domains, List<String> addresses) {

    /// The providers' hosts, whose place Squall takes, and this machine.
    public static final Hosts EMULATED = new Hosts(
            List.of("localhost", "api-compute.cloud.toast.com", "api-compute.nhncloudservice.com"),
            List.of("api.qcloud.com"),
            List.of("127.0.0.1", "::1"));

    private static final String IPV4_HOST_BITS = "/32";
    private static final String IPV6_HOST_BITS = "/128";

    public Hosts {
        names = List.copyOf(names);
        domains = List.copyOf(domains);
        addresses = List.copyOf(addresses);
    }

    /// The names in a server's certificate.
    GeneralNames served() {
        var all = Stream.concat(
                Stream.concat(names.stream(), domains.stream().map(domain -> "*." + domain))
                        .map(name -> new GeneralName(GeneralName.dNSName, name)),
                addresses.stream().map(address -> new GeneralName(GeneralName.iPAddress, address)));
        return new GeneralNames(all.toArray(GeneralName[]::new));
    }

    /// What an authority may vouch for, and nothing else.
    NameConstraints permitted() {
        var all = Stream.concat(
                Stream.concat(names.stream(), domains.stream()).map(name -> new GeneralName(GeneralName.dNSName, name)),
                addresses.stream().map(address -> new GeneralName(GeneralName.iPAddress, alone(address))));
        return new NameConstraints(all.map(GeneralSubtree::new).toArray(GeneralSubtree[]::new), null);
    }

    private static String alone(String address) {
        return address + (address.contains(":") ? IPV6_HOST_BITS : IPV4_HOST_BITS);
    }
}
