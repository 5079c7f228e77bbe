package io.squall.server.interception;

import io.squall.server.tls.Hosts;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/// What people should know about Squall's authority before they trust it.
public final class AuthorityWords {

    private AuthorityWords() {}

    /// Explains the certificate in `file`.
    public static String explain(Path file, X509Certificate certificate) {
        return """
                %s
                  file         %s
                  valid        from %s to %s
                  SHA-256      %s
                  vouches for  %s
                               the hosts below %s
                               %s
                               and, by its name constraints, for nothing else
                  key          beside it in ca-key.pem, which only you can read; made on this machine, for this folder

                Clients are told to trust it, one by one; nothing of the system is changed. squall run does it for one
                command, squall env for a shell. By hand:
                  curl         curl --cacert FILE
                  Python       SSL_CERT_FILE=ROOTS, requests: REQUESTS_CA_BUNDLE=ROOTS
                  Node.js      NODE_EXTRA_CA_CERTS=FILE
                  Go           SSL_CERT_FILE=ROOTS (on Linux)
                  Java         squall ca --pkcs12 trust.p12, then -Djavax.net.ssl.trustStore=trust.p12
                               -Djavax.net.ssl.trustStorePassword=changeit
                ROOTS is a file with the system's roots and this one: these clients trust nothing else then.
                docs/interception.md has a recipe for each. To be rid of it, remove the folder, and whatever you imported.\
                """.formatted(
                        certificate.getSubjectX500Principal().getName(),
                        file,
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(),
                        fingerprint(certificate),
                        String.join(", ", Hosts.EMULATED.names()),
                        String.join(", ", Hosts.EMULATED.domains()),
                        String.join(", ", Hosts.EMULATED.addresses()));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
