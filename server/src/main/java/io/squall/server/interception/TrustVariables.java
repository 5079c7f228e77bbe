package io.squall.server.interception;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whether the variables of a client make it trust Squall.
///
/// @param certificate Squall's own, as PEM
record TrustVariables(Map<String, String> environment, String certificate) {

    List<Finding> examine() {
        return Stream.concat(Roots.VARIABLES.stream().map(this::file), Stream.of(java()))
                .toList();
    }

    private Finding file(String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            return Finding.note(name, "is not set; who reads it does not trust squall", Doctor.REMEDY);
        }
        if (!Files.isReadable(Path.of(value))) {
            return Finding.bad(name, "names %s, which cannot be read".formatted(value), Doctor.REMEDY);
        }
        return Roots.read(value).containsAll(Pem.certificates(certificate))
                ? Finding.ok(name, "names a file with squall's certificate")
                : Finding.bad(
                        name, "names %s, in which squall's certificate is missing".formatted(value), Doctor.REMEDY);
    }

    private Finding java() {
        var about = JavaOptions.VARIABLE;
        return JavaOptions.trustStore(environment.getOrDefault(JavaOptions.VARIABLE, ""))
                .map(store -> holds(store)
                        ? Finding.ok(about, "names a trust store with squall's certificate")
                        : Finding.bad(
                                about,
                                "names the trust store %s, in which squall's certificate is missing".formatted(store),
                                Doctor.REMEDY))
                .orElseGet(() -> Finding.note(about, "names no trust store; JVMs do not trust squall", Doctor.REMEDY));
    }

    private boolean holds(Path file) {
        var own = Pem.certificates(certificate).stream()
                .flatMap(block -> Pem.parse(block).stream())
                .findFirst();
        try {
            var password = JavaOptions.value(
                            environment.getOrDefault(JavaOptions.VARIABLE, ""), "javax.net.ssl.trustStorePassword")
                    .map(String::toCharArray)
                    .orElse(null);
            var store = KeyStore.getInstance(file.toFile(), password);
            return own.isPresent() && store.getCertificateAlias(own.get()) != null;
        } catch (IOException | GeneralSecurityException unreadable) {
            return false;
        }
    }
}
