package io.squall.server.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Draws keys and makes the three kinds of certificates: root, issuer, server.
///
/// @param now when they begin to be valid, but for a day's grace for clocks that are behind
record Certificates(SecureRandom random, Instant now) {

    private static final Duration GRACE = Duration.ofDays(1);
    private static final Duration AUTHORITY_LIFETIME = Duration.ofDays(3652);
    private static final Duration SERVER_LIFETIME = Duration.ofDays(365);
    private static final int SERIAL_BITS = 120;

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
        var name = new X500Name("O=Squall,CN=Squall root " + serial().toString(36));
        return authority(name, name, keys, keys, new BasicConstraints(1), hosts);
    }

    /// An authority that may sign servers only.
    X509Certificate issuer(KeyPair keys, KeyPair rootKeys, X509Certificate root, Hosts hosts) {
        var name = new X500Name("O=Squall,CN=Squall issuer " + serial().toString(36));
        return authority(subjectOf(root), name, keys, rootKeys, new BasicConstraints(0), hosts);
    }

    private X509Certificate authority(
            X500Name issuer, X500Name subject, KeyPair keys, KeyPair signer, BasicConstraints kind, Hosts hosts) {
        try {
            var builder = builder(issuer, subject, keys, signer, now.plus(AUTHORITY_LIFETIME));
            builder.addExtension(Extension.basicConstraints, true, kind)
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(Extension.nameConstraints, true, hosts.permitted());
            return signed(builder, signer);
        } catch (IOException | GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A certificate for a server at all of `hosts`.
    X509Certificate server(KeyPair keys, KeyPair issuerKeys, X509Certificate issuer, Hosts hosts) {
        try {
            var builder =
                    builder(subjectOf(issuer), new X500Name("CN=Squall"), keys, issuerKeys, now.plus(SERVER_LIFETIME));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, hosts.served());
            return signed(builder, issuerKeys);
        } catch (IOException | GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, KeyPair signer, Instant end)
            throws IOException, GeneralSecurityException {
        var ids = new JcaX509ExtensionUtils();
        var builder = new JcaX509v3CertificateBuilder(
                issuer, serial(), Date.from(now.minus(GRACE)), Date.from(end), subject, keys.getPublic());
        builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()))
                .addExtension(
                        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(signer.getPublic()));
        return builder;
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair signer)
            throws GeneralSecurityException, OperatorCreationException {
        var signature = new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signature));
    }

    private static X500Name subjectOf(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
    }
}
