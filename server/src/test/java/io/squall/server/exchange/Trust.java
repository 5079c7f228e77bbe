package io.squall.server.exchange;

import io.squall.server.Options;
import io.squall.server.tls.CertificateAuthority;
import io.squall.server.tls.Hosts;
import io.squall.server.tls.UnusableAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// One certificate authority for all stages, and a client's trust in it.
final class Trust {

    private static final Trust SHARED = open();

    private final SSLContext server;
    private final SSLContext client;

    private Trust(SSLContext server, SSLContext client) {
        this.server = server;
        this.client = client;
    }

    /// A listener on a free port.
    static Options.Https listener() {
        return new Options.Https(0, SHARED.server);
    }

    /// What a client needs to believe the listener.
    static SSLContext client() {
        return SHARED.client;
    }

    private static Trust open() {
        try {
            var folder = Files.createTempDirectory("squall-trust");
            folder.toFile().deleteOnExit();
            var clock = InstantSource.system();
            var authority = CertificateAuthority.open(folder, Hosts.EMULATED, clock.instant(), new SecureRandom());
            return new Trust(authority.serve(Hosts.EMULATED, clock, new SecureRandom()), trusting(authority.file()));
        } catch (IOException | GeneralSecurityException | UnusableAuthority unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
