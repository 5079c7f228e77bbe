package io.squall.server.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/// What signs the servers' certificates, and the root that vouches for it.
record Issuer(PrivateKey key, X509Certificate certificate, X509Certificate root) {

    private static final String KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final Pattern PARTS = Pattern.compile(part(KEY) + part(CERTIFICATE) + part(CERTIFICATE));
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    private static final Base64.Decoder LINES_BACK = Base64.getMimeDecoder();

    private static String part(String type) {
        return "-----BEGIN %s-----\n([A-Za-z0-9+/=\n]+)\n-----END %s-----\n".formatted(type, type);
    }

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
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, LINES.encodeToString(content), type);
    }

    /// Reads what [#toPem()] wrote.
    ///
    /// @throws GeneralSecurityException if it is something else, or its parts do not belong together
    static Issuer parse(String pem) throws GeneralSecurityException {
        var parts = PARTS.matcher(pem);
        if (!parts.matches()) {
            throw new GeneralSecurityException("it is not a private key and two certificates");
        }
        try {
            var key = new PKCS8EncodedKeySpec(LINES_BACK.decode(parts.group(1)));
            var issuer = new Issuer(
                    KeyFactory.getInstance("EC").generatePrivate(key),
                    Certificates.parse(LINES_BACK.decode(parts.group(2))),
                    Certificates.parse(LINES_BACK.decode(parts.group(3))));
            issuer.requireCoherent();
            return issuer;
        } catch (IllegalArgumentException malformed) {
            throw new GeneralSecurityException(malformed.getMessage(), malformed);
        }
    }

    private void requireCoherent() throws GeneralSecurityException {
        root.verify(root.getPublicKey());
        certificate.verify(root.getPublicKey());
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(certificate.getEncoded());
        var signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(certificate.getEncoded());
        if (!signature.verify(signed)) {
            throw new InvalidKeyException("the key is not the certificate's");
        }
    }
}
