package io.squall.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/// The authority of one installation, which vouches for the emulated hosts and, by its name constraints, no others.
public final class CertificateAuthority {

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

    /// How a server proves that it is all of `hosts`. Its certificates are short-lived and renewed by `clock` while it
    /// runs; they and their keys are kept nowhere.
    public SSLContext serve(Hosts hosts, InstantSource clock, SecureRandom random) {
        try {
            var context = SSLContext.getInstance("TLS");
            var keys = new LeafKeys(new Leaves(issuer, hosts, clock, random));
            context.init(new KeyManager[] {keys}, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
