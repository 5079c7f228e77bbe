package io.squall.dialect.tencent.action;

import java.util.Arrays;
import java.util.Optional;

/// Which of its editions of the API a request is for; its parameter `Version` says so. An edition has its own actions,
/// names of parameters and answers; how requests are signed and checked is the same.
public enum Edition {
    /// Errors have numbers. Its requests have no Version.
    V2(""),
    /// Errors have names ("Version 2017-03-12" in the API documentation).
    V2017("2017-03-12");

    private final String version;

    Edition(String version) {
        this.version = version;
    }

    /// As it stands in requests; empty for none.
    public String version() {
        return version;
    }

    /// The edition of that Version.
    public static Optional<Edition> of(String version) {
        return Arrays.stream(values())
                .filter(edition -> edition.version.equals(version))
                .findFirst();
    }
}
