package io.squall.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/// What signs the servers' certificates, and the root that vouches for it.
record Issuer(PrivateKey key, X509Certificate certificate, X509Certificate root) {

    private static final String KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";

    /// Makes an issuer below a root of its own, whose key nobody keeps: a client may not heed what a root is limited
    /// to,
    /// but heeds it in what the root has signed, and this is all that it ever signs.
    static Issuer create(Certificates certificates, Hosts hosts) {
        var rootKeys = certificates.newKeys();
        var keys = certificates.newKeys();
        var root = certificates.root(rootKeys, hosts);
        return new Issuer(keys.getPrivate(), certificates.issuer(keys, rootKeys, root, hosts), root);
    }

    KeyPair keys() {
        return new KeyPair(certificate.getPublicKey(), key);
    }

    /// All three parts, the key first.
    String toPem() {
        return pem(KEY, key.getEncoded()) + toPem(certificate) + toPem(root);
    }

    static String toPem(X509Certificate certificate) {
        try {
            return pem(CERTIFICATE, certificate.getEncoded());
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String type, byte[] content) {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    /// Reads what [#toPem()] wrote.
    ///
    /// @throws GeneralSecurityException if it is something else, or its parts do not belong together
    static Issuer parse(String pem) throws GeneralSecurityException {
        try (var reader = new PemReader(new StringReader(pem))) {
            var key = new PKCS8EncodedKeySpec(next(reader, KEY));
            var issuer = new Issuer(
                    KeyFactory.getInstance("EC").generatePrivate(key),
                    certificate(next(reader, CERTIFICATE)),
                    certificate(next(reader, CERTIFICATE)));
            issuer.requireCoherent();
            return issuer;
        } catch (IOException | IllegalArgumentException | IllegalStateException malformed) {
            throw new CertificateException("it is no PEM", malformed);
        }
    }

    private static byte[] next(PemReader reader, String type) throws IOException, CertificateException {
        var object = reader.readPemObject();
        if (object == null || !object.getType().equals(type)) {
            throw new CertificateException("a %s is missing in it".formatted(type));
        }
        return object.getContent();
    }

    private static X509Certificate certificate(byte[] encoded) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private void requireCoherent() throws GeneralSecurityException {
        root.verify(root.getPublicKey());
        certificate.verify(root.getPublicKey());
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(certificate.getEncoded());
        var signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(certificate.getEncoded());
        if (!signature.verify(signed)) {
            throw new InvalidKeyException("the key is not the certificate's");
        }
    }
}
