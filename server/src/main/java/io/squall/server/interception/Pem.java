package io.squall.server.interception;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// Certificates as text, each in one form, so that they can be compared.
final class Pem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END CERTIFICATE-----");
    private static final int LINE_LENGTH = 64;

    private Pem() {}

    /// The certificates in a text. What stands between them is no part of them.
    static SequencedSet<String> certificates(String text) {
        var found = new LinkedHashSet<String>();
        var block = BLOCK.matcher(text);
        while (block.find()) {
            found.add(block(block.group(1).replaceAll("\\s", "")));
        }
        return found;
    }

    static String of(Certificate certificate) {
        try {
            return block(Base64.getEncoder().encodeToString(certificate.getEncoded()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String block(String base64) {
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                .formatted(base64.replaceAll("(.{%d})(?=.)".formatted(LINE_LENGTH), "$1\n"));
    }

    /// The certificate itself, if it is one.
    static Optional<X509Certificate> parse(String block) {
        try {
            var in = new ByteArrayInputStream(block.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (CertificateException damaged) {
            return Optional.empty();
        }
    }
}
