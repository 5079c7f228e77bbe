package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;

/// Tells whether a request was signed with a secret key.
///
/// Which secret it is, and how much of the signature is right, does not show in the time that it takes.
///
/// @param hostAliases hosts that clients may sign instead of the one in the Host header
public record Verifier(List<String> hostAliases) {

    private static final String NOBODYS_SECRET = "0".repeat(32);

    public Verifier {
        hostAliases = List.copyOf(hostAliases);
    }

    public boolean accepts(SignedRequest request, String secretKey) {
        var given = request.signature().orElse("").getBytes(UTF_8);
        var method = request.signatureMethod();
        var accepted = false;
        for (var plainText : PlainText.accepted(request, hostAliases)) {
            var right = method.sign(plainText.toString(), secretKey).getBytes(UTF_8);
            accepted |= MessageDigest.isEqual(right, given);
        }
        return accepted;
    }

    /// Refuses a request whose SecretId nobody has, after as much work as for one that somebody has.
    ///
    /// @return always false
    public boolean acceptsNobody(SignedRequest request) {
        accepts(request, NOBODYS_SECRET);
        return false;
    }
}
