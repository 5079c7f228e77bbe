package io.squall.dialect.tencent.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/// Checks signatures ("Signature Method" in the API documentation).
public final class Verifier {

    private Verifier() {}

    /// Whether the request was signed with the key. All that may be right is tried, whether or not something was right
    /// before, so the time it takes tells nothing.
    ///
    /// @param hostAliases other names that the client may have signed instead of the host
    public static boolean accepts(SignedRequest request, String secretKey, List<String> hostAliases) {
        var sent = request.signature().getBytes(StandardCharsets.UTF_8);
        var accepted = false;
        for (var text : acceptable(request, hostAliases).toList()) {
            var expected = request.signatureMethod().sign(text, secretKey).getBytes(StandardCharsets.UTF_8);
            accepted |= MessageDigest.isEqual(expected, sent);
        }
        return accepted;
    }

    /// The texts of which one must have been signed, the usual one first.
    static Stream<String> acceptable(SignedRequest request, List<String> hostAliases) {
        var usual = PlainText.of(request);
        var hosts = Stream.concat(Stream.of(request.host(), withoutPort(request.host())), hostAliases.stream())
                .distinct();
        return hosts.map(usual::host)
                .flatMap(text -> Stream.of(text, text.ordered(PlainText.BY_SENT_NAME)))
                .map(PlainText::text)
                .distinct();
    }

    static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]{1,5}$", "");
    }
}
