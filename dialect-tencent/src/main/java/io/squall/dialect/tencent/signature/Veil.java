package io.squall.dialect.tencent.signature;

import io.squall.dialect.tencent.signature.Explanation.OtherKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Hides from explanations what nobody may read in a log: secret keys, passwords and tokens.
record Veil(String secret, List<OtherKey> others) {

    private static final Set<String> SENSITIVE = Set.of("password", "Token", "LoginSettings.Password", "Password");

    Veil {
        others = List.copyOf(others);
    }

    String over(SignedRequest request, String text) {
        var hidden = new ArrayList<String>();
        hidden.add(secret);
        others.forEach(key -> hidden.add(key.secret()));
        request.parameters().stream()
                .filter(parameter -> SENSITIVE.contains(PlainText.DOTTED.apply(parameter.key())))
                .forEach(parameter -> hidden.add(parameter.value()));
        var veiled = text;
        for (var word : hidden) {
            if (!word.isEmpty()) {
                veiled = veiled.replace(word, "*".repeat(word.length()));
            }
        }
        return veiled;
    }
}
