package io.squall.server.cli;

import io.squall.server.proxy.EgressPolicy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What may leave the emulated cloud.
final class EgressOptions {

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

    EgressPolicy read() {
        return egress;
    }
}
