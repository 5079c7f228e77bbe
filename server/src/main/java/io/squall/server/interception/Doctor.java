package io.squall.server.interception;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out what would go wrong for a client with these variables.
///
/// @param environment of the client
public record Doctor(CloudClient.Place cloud, Map<String, String> environment) {

    /// One host of each kind that is emulated.
    public static final List<String> HOSTS = List.of(
            "cvm.api.qcloud.com",
            "account.api.qcloud.com",
            "api-compute.cloud.toast.com",
            "cvm.tencentcloudapi.com",
            "kr1-api-instance.infrastructure.cloud.nhncloudservice.com");

    static final String REMEDY = "eval \"$(squall env)\", or squall run -- CMD";

    private static final int TIMEOUT_MILLIS = 2000;
    private static final double TOLERATED_SECONDS = 300;

    /// Looks at everything: the ports, the clock, the variables, then one host after the other.
    public List<Finding> examine(List<String> hosts) throws IOException {
        var findings = new ArrayList<Finding>();
        findings.add(port("HTTP", cloud.http()));
        cloud.https().ifPresent(url -> findings.add(port("HTTPS", url)));
        findings.add(port("proxy", cloud.proxy()));
        findings.add(clock(new CloudClient(cloud.http()).secondsAhead()));
        findings.addAll(new ProxyVariables(environment, cloud.proxy()).examine());
        findings.addAll(new TrustVariables(environment, cloud.certificate()).examine());
        var visit = new HostVisit(cloud, environment);
        hosts.stream().map(visit::examine).forEach(findings::add);
        return findings;
    }

    /// What can be said where no cloud runs: what would keep one from starting.
    ///
    /// @param words why there is none
    public static List<Finding> withoutCloud(String words, Map<String, Integer> ports) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.bad("cloud", words, "squall up, or squall run -- CMD"));
        ports.forEach((option, port) -> findings.add(startable(option, port)));
        return findings;
    }

    private static Finding startable(String option, int port) {
        try (var trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Finding.ok(option, "port %d is free".formatted(port));
        } catch (IOException taken) {
            return Finding.bad(
                    option, "port %d is taken by another program".formatted(port), "squall up %s 0".formatted(option));
        }
    }

    private static Finding port(String name, URI url) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), TIMEOUT_MILLIS);
            return Finding.ok(name, "%s is open".formatted(url));
        } catch (IOException closed) {
            return Finding.bad(
                    name,
                    "%s cannot be reached: %s".formatted(url, closed.getMessage()),
                    "let connections to this machine through, or start squall with another port");
        }
    }

    static Finding clock(double secondsAhead) {
        if (Math.abs(secondsAhead) <= TOLERATED_SECONDS) {
            return Finding.ok("clock", "the world's time is that of the machine, give or take five minutes");
        }
        return Finding.bad(
                "clock",
                "the world's time is %.0f s ahead of the machine's; requests that are signed by the machine's are answered with 4500"
                        .formatted(secondsAhead),
                "move it by the admin API (PATCH /_squall/clock), or reset the world (POST /_squall/world/reset)");
    }

    /// The value of a variable, in capitals or not.
    static Optional<String> either(Map<String, String> environment, String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT), name)
                .map(environment::get)
                .flatMap(Stream::ofNullable)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
