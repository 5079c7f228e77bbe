package io.squall.server.cli;

import io.squall.server.interception.AuthorityWords;
import io.squall.server.interception.TrustFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints, exports and explains the certificate that clients are told to trust.
@Command(
        name = "ca",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Prints the certificate that clients are told to trust, as PEM; exports and explains it. Makes it, if there is none yet.",
        footer = {
            "",
            "Examples:",
            "  squall ca > squall-ca.pem",
            "  squall ca --pkcs12 trust.p12 --password changeit",
            "  squall ca --explain"
        })
final class CaCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".squall",
            description = "Folder that keeps the world and its certificates (default: ${DEFAULT-VALUE}).")
    private Path data = CloudFinder.USUAL_FOLDER;

    @ArgGroup
    private What what = new What();

    static final class What {
        @Option(names = "--explain", description = "Tell what it is, what it vouches for, and how clients trust it.")
        private boolean explain;

        @Option(names = "--pem", paramLabel = "FILE", description = "Write it to this file as PEM.")
        private @Nullable Path pem;

        @Option(
                names = "--pkcs12",
                paramLabel = "FILE",
                description = "Write it to this file as a trust store for Java.")
        private @Nullable Path pkcs12;
    }

    @Option(
            names = "--password",
            paramLabel = "TEXT",
            defaultValue = "changeit",
            description = "What the trust store is opened with; it holds no secret (default: ${DEFAULT-VALUE}).")
    private String password = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var file = file();
        try {
            tell(file, Files.readString(file));
            return 0;
        } catch (IOException failure) {
            throw new Failure(Failure.NOT_FOUND, String.valueOf(failure));
        }
    }

    /// Where it is. A cloud that is starting for the first time may be making it, so nobody else does meanwhile.
    private Path file() throws InterruptedException {
        var file = data.toAbsolutePath().normalize().resolve("ca.pem");
        if (Files.exists(file)) {
            return file;
        }
        try (var folder = WorldFolder.open(Optional.of(data));
                var identity = Identity.prepare(folder.path())) {
            return identity.authority();
        }
    }

    private void tell(Path file, String pem) throws IOException {
        var out = spec.commandLine().getOut();
        if (what.explain) {
            out.println(AuthorityWords.explain(file, certificate(file, pem)));
        } else if (what.pem != null) {
            Files.writeString(what.pem, pem);
        } else if (what.pkcs12 != null) {
            Files.write(what.pkcs12, TrustFiles.pkcs12(certificate(file, pem), password));
        } else {
            out.print(pem);
            out.flush();
        }
    }

    private static X509Certificate certificate(Path file, String pem) {
        try (var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException damaged) {
            throw new Failure(Failure.WORLD_UNUSABLE, "%s is damaged: %s".formatted(file, damaged.getMessage()));
        }
    }
}
