package io.squall.server.cli;

import io.squall.server.PortTaken;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The ports to listen on.
final class PortOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port for HTTP and the admin API; 0 picks a free one (default: 8600; of squall run 0).")
    private @Nullable Integer plain;

    @Option(
            names = "--tls-port",
            paramLabel = "PORT",
            description = "Port for HTTPS; 0 picks a free one (default: 8643; of squall run 0).")
    private @Nullable Integer secure;

    @Option(
            names = "--proxy-port",
            paramLabel = "PORT",
            description = "Port for the forward proxy; 0 picks a free one (default: 8680; of squall run 0).")
    private @Nullable Integer proxy;

    /// The three of them.
    record Ports(int plain, int secure, int proxy) {
        /// Those that are documented.
        static final Ports USUAL = new Ports(8600, 8643, 8680);

        /// Whichever are free.
        static final Ports FREE = new Ports(0, 0, 0);

        /// By the options that set them.
        SequencedMap<String, Integer> byOption() {
            var ports = new LinkedHashMap<String, Integer>();
            ports.put("--port", plain);
            ports.put("--tls-port", secure);
            ports.put("--proxy-port", proxy);
            return ports;
        }
    }

    Ports or(Ports usual) {
        return new Ports(
                Optional.ofNullable(plain).orElse(usual.plain),
                Optional.ofNullable(secure).orElse(usual.secure),
                Optional.ofNullable(proxy).orElse(usual.proxy));
    }

    /// The option that sets the port of a listener.
    static String of(PortTaken.Listener listener) {
        return switch (listener) {
            case HTTP -> "--port";
            case HTTPS -> "--tls-port";
            case PROXY -> "--proxy-port";
        };
    }
}
