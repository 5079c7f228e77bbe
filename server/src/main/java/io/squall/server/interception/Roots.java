package io.squall.server.interception;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// The authorities that clients trust without Squall.
final class Roots {

    /// The variables that name a file with the roots that a client trusts, or those that it trusts besides.
    static final List<String> VARIABLES =
            List.of("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS");

    /// Where systems keep their roots: Debian and Alpine, Fedora and RHEL, SUSE, macOS and the BSDs, Homebrew.
    private static final List<Path> PLACES = Stream.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem",
                    "/etc/ssl/cert.pem",
                    "/opt/homebrew/etc/ca-certificates/cert.pem",
                    "/usr/local/etc/ca-certificates/cert.pem")
            .map(Path::of)
            .toList();

    private Roots() {}

    /// Those of the files that `environment` names; if SSL_CERT_FILE is none of them, those of the system too.
    static SequencedSet<String> of(Map<String, String> environment) {
        return of(environment, PLACES);
    }

    static SequencedSet<String> of(Map<String, String> environment, List<Path> places) {
        var roots = new LinkedHashSet<String>();
        var base = Optional.ofNullable(environment.get(VARIABLES.getFirst())).map(Roots::read);
        roots.addAll(base.filter(found -> !found.isEmpty()).orElseGet(() -> system(places)));
        VARIABLES.stream().map(environment::get).flatMap(Stream::ofNullable).forEach(file -> roots.addAll(read(file)));
        return roots;
    }

    private static SequencedSet<String> system(List<Path> places) {
        return places.stream()
                .map(Path::toString)
                .map(Roots::read)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(Roots::java);
    }

    /// The certificates in a file; none, if it is a folder or cannot be read, which a client could not do either.
    static SequencedSet<String> read(String file) {
        try {
            return Pem.certificates(Files.readString(Path.of(file), StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            return new LinkedHashSet<>();
        }
    }

    private static SequencedSet<String> java() {
        var roots = new LinkedHashSet<String>();
        ofJava().forEach(root -> roots.add(Pem.of(root)));
        return roots;
    }

    /// The roots of this JVM.
    static List<X509Certificate> ofJava() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
