package io.squall.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/// The authority of one installation, which vouches for the emulated hosts and, by its name constraints, no others.
public final class CertificateAuthority {

    private static final char[] NO_PASSWORD = new char[0];

    private final AuthorityFiles files;
    private final Issuer issuer;

    private CertificateAuthority(AuthorityFiles files, Issuer issuer) {
        this.files = files;
        this.issuer = issuer;
    }

    /// Opens the authority that `folder` keeps, and makes it if there is none.
    ///
    /// @param hosts what it vouches for
    /// @throws UnusableAuthority if there is one, but it is damaged, has expired, or was made for other hosts
    public static CertificateAuthority open(Path folder, Hosts hosts, Instant now, SecureRandom random)
            throws IOException, UnusableAuthority {
        var files = AuthorityFiles.in(folder);
        var kept = files.read();
        if (kept.isPresent()) {
            requireCurrent(files, kept.get(), hosts, now);
            return new CertificateAuthority(files, kept.get());
        }
        var made = Issuer.create(new Certificates(random, now), hosts);
        files.write(made);
        return new CertificateAuthority(files, made);
    }

    private static void requireCurrent(AuthorityFiles files, Issuer issuer, Hosts hosts, Instant now)
            throws UnusableAuthority {
        try {
            issuer.certificate().checkValidity(Date.from(now));
        } catch (CertificateException expired) {
            throw files.unusable(files.root(), "is not valid now: %s".formatted(expired.getMessage()));
        }
        var present = issuer.certificate().getExtensionValue(Certificates.NAME_CONSTRAINTS);
        if (!Arrays.equals(Der.octets(hosts.permitted()), present)) {
            throw files.unusable(files.root(), "was made for other hosts than this version of Squall serves");
        }
    }

    /// The file with the certificate that clients are told to trust.
    public Path file() {
        return files.root();
    }

    /// How a server proves that it is all of `hosts`, with a key and a certificate that are new and kept nowhere.
    public SSLContext serve(Hosts hosts, Instant now, SecureRandom random) {
        var certificates = new Certificates(random, now);
        var keys = certificates.newKeys();
        return context(keys, certificates.server(keys, issuer.keys(), issuer.certificate(), hosts));
    }

    private SSLContext context(KeyPair keys, X509Certificate certificate) {
        try {
            // in memory only; PKCS12 would spend 40 ms on its password
            var store = KeyStore.getInstance("JKS");
            store.load(null, null);
            store.setKeyEntry(
                    "server", keys.getPrivate(), NO_PASSWORD, new X509Certificate[] {certificate, issuer.certificate()
                    });
            var managers = KeyManagerFactory.getInstance("PKIX");
            managers.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
