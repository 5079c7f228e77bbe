package io.squall.server.cli;

import io.squall.server.Options;
import io.squall.server.proxy.EgressPolicy;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The forward proxy, for clients whose hosts are literals.
final class ProxyOptions {

    @Option(
            names = "--proxy-port",
            paramLabel = "PORT",
            defaultValue = "8680",
            description = "Port for the forward proxy; 0 picks a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--proxy",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Run the forward proxy (default: ${DEFAULT-VALUE}).")
    private boolean enabled;

    @Option(
            names = "--egress",
            paramLabel = "POLICY",
            defaultValue = "block",
            converter = PolicyConverter.class,
            description =
                    "What becomes of the proxy's requests to hosts that are not emulated: block, allow, or those that are let through, as in example.com,*.example.org (default: ${DEFAULT-VALUE}).")
    private EgressPolicy egress = new EgressPolicy.Block();

    /// Reads a policy.
    static final class PolicyConverter implements ITypeConverter<EgressPolicy> {
        @Override
        public EgressPolicy convert(String text) {
            try {
                return EgressPolicy.parse(text);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(
                        "%s; give block, allow, or hosts with commas between them".formatted(unknown.getMessage()));
            }
        }
    }

    Optional<Options.Proxy> read() {
        return enabled ? Optional.of(new Options.Proxy(port, egress)) : Optional.empty();
    }
}
