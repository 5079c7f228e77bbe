package io.squall.server.interception;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;

/// The roots that a client is told to trust: those that it trusts anyway, and Squall's.
///
/// @param roots for everything that reads PEM
/// @param store for Java
public record TrustFiles(Path roots, Path store) {

    /// What stores are opened with. It protects nothing: a store holds certificates only.
    static final String PASSWORD = "changeit";

    /// The oldest form there is: a Java 8 of the time of the SDKs cannot read PKCS#12 as it is written today.
    static final String STORE_TYPE = "JKS";

    /// Writes both into `folder`.
    ///
    /// @param certificate Squall's own, as PEM
    /// @param environment of the client, which may name other roots
    /// @throws IllegalArgumentException if `certificate` is none
    public static TrustFiles write(Path folder, String certificate, Map<String, String> environment)
            throws IOException {
        var own = Pem.certificates(certificate).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this is no certificate: " + certificate));
        var roots = Roots.of(environment);
        roots.add(own);
        var files = new TrustFiles(folder.resolve("roots.pem"), folder.resolve("trust.jks"));
        replace(files.roots, String.join("", roots).getBytes(StandardCharsets.US_ASCII));
        replace(files.store, store(own));
        return files;
    }

    private static byte[] store(String own) throws IOException {
        try {
            var store = KeyStore.getInstance(STORE_TYPE);
            store.load(null, null);
            var number = 0;
            for (var root : Roots.ofJava()) {
                store.setCertificateEntry("root-" + number++, root);
            }
            store.setCertificateEntry("squall", Pem.parse(own).orElseThrow());
            return bytes(store);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Squall's certificate alone, as PKCS#12.
    public static byte[] pkcs12(X509Certificate certificate, String password) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("squall", certificate);
            return bytes(store, password);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(KeyStore store) throws IOException, GeneralSecurityException {
        return bytes(store, PASSWORD);
    }

    private static byte[] bytes(KeyStore store, String password) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return bytes.toByteArray();
    }

    /// Whole or not at all, as a client may be reading.
    private static void replace(Path file, byte[] content) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
