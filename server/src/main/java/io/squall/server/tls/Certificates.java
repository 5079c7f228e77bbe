package io.squall.server.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/// Draws keys and makes the three kinds of certificates (RFC 5280): root, issuer, server.
///
/// @param now when they begin to be valid, but for a day's grace for clocks that are behind
record Certificates(SecureRandom random, Instant now) {

    /// The certificate's extension with the names that its holder may vouch for.
    static final String NAME_CONSTRAINTS = "2.5.29.30";

    /// How long before it is made a certificate begins to be valid.
    static final Duration GRACE = Duration.ofDays(1);

    /// How long a server's certificate is valid.
    static final Duration SERVER_LIFETIME = Duration.ofDays(7);

    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final byte[] VERSION_3 = Der.explicit(0, Der.integer(2));
    private static final byte[] SIGNS_CERTIFICATES = Der.flags(0b0000_0110, 6);
    private static final byte[] SIGNS_HANDSHAKES = Der.flags(0b1000_0000, 0);

    private static final Duration AUTHORITY_LIFETIME = Duration.ofDays(3652);
    private static final int SERIAL_BITS = 120;
    private static final int KEY_IDENTIFIER_BYTES = 20;

    KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK has no P-256", absent);
        }
    }

    /// A root that may sign one more authority.
    X509Certificate root(KeyPair keys, Hosts hosts) {
        var name = name("root");
        return authority(name, name, keys, keys, 1, hosts);
    }

    /// An authority that may sign servers only.
    X509Certificate issuer(KeyPair keys, KeyPair rootKeys, X509Certificate root, Hosts hosts) {
        return authority(root.getSubjectX500Principal(), name("issuer"), keys, rootKeys, 0, hosts);
    }

    /// Authorities of several installations have different names, so that a client can trust them all.
    private X500Principal name(String kind) {
        return new X500Principal("O=Squall,CN=Squall %s %s".formatted(kind, serial().toString(Character.MAX_RADIX)));
    }

    private X509Certificate authority(
            X500Principal issuer,
            X500Principal subject,
            KeyPair keys,
            KeyPair signer,
            int authoritiesBelow,
            Hosts hosts) {
        return certificate(
                issuer,
                subject,
                AUTHORITY_LIFETIME,
                keys.getPublic(),
                signer,
                critical(BASIC_CONSTRAINTS, Der.sequence(Der.TRUE, Der.integer(authoritiesBelow))),
                critical(KEY_USAGE, SIGNS_CERTIFICATES),
                critical(NAME_CONSTRAINTS, hosts.permitted()));
    }

    /// A certificate for a server at all of `hosts`.
    X509Certificate server(KeyPair keys, KeyPair issuerKeys, X509Certificate issuer, Hosts hosts) {
        return certificate(
                issuer.getSubjectX500Principal(),
                new X500Principal("CN=Squall"),
                SERVER_LIFETIME,
                keys.getPublic(),
                issuerKeys,
                critical(BASIC_CONSTRAINTS, Der.sequence()),
                critical(KEY_USAGE, SIGNS_HANDSHAKES),
                extension(EXTENDED_KEY_USAGE, Der.sequence(Der.oid(SERVER_AUTHENTICATION))),
                extension(SUBJECT_ALTERNATIVE_NAME, hosts.served()));
    }

    private X509Certificate certificate(
            X500Principal issuer,
            X500Principal subject,
            Duration lifetime,
            PublicKey key,
            KeyPair signer,
            byte[]... extensions) {
        var all = new ArrayList<>(List.of(extensions));
        all.add(extension(SUBJECT_KEY_IDENTIFIER, Der.octets(identifier(key))));
        all.add(extension(AUTHORITY_KEY_IDENTIFIER, Der.sequence(Der.implicit(0, identifier(signer.getPublic())))));
        var content = Der.sequence(
                VERSION_3,
                Der.integer(serial()),
                ECDSA_WITH_SHA256,
                issuer.getEncoded(),
                Der.sequence(Der.time(now.minus(GRACE)), Der.time(now.plus(lifetime))),
                subject.getEncoded(),
                key.getEncoded(),
                Der.explicit(3, Der.sequence(all)));
        return signed(content, signer);
    }

    private X509Certificate signed(byte[] content, KeyPair signer) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer.getPrivate(), random);
            signature.update(content);
            return parse(Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(signature.sign())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static X509Certificate parse(byte[] encoded) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] critical(String name, byte[] value) {
        return Der.sequence(Der.oid(name), Der.TRUE, Der.octets(value));
    }

    private static byte[] extension(String name, byte[] value) {
        return Der.sequence(Der.oid(name), Der.octets(value));
    }

    /// Tells keys apart, in the manner of RFC 7093.
    private static byte[] identifier(PublicKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return Arrays.copyOf(digest, KEY_IDENTIFIER_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
    }
}
