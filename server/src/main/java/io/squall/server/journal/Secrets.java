package io.squall.server.journal;

import io.squall.dialect.Mask;
import io.squall.dialect.QueryString;
import io.squall.dialect.WireRequest;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.identity.FindSecrets;
import io.squall.model.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must not be shown: what a request says in places for secrets, the world's secret keys, and tokens.
final class Secrets {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    private final Engine engine;
    private volatile List<String> lastKnown = List.of();

    Secrets(Engine engine) {
        this.engine = engine;
    }

    /// Strikes out of texts what must not be shown.
    ///
    /// @param texts all that will be struck out of
    UnaryOperator<String> mask(WireRequest request, String texts) {
        var plain = plain(texts);
        var all = Stream.concat(ofWorld(texts).stream(), SecretParts.of(request).stream());
        var there = all.filter(secret -> plain.contains(plain(secret))).distinct().toList();
        return there.isEmpty() ? UnaryOperator.identity() : new Mask(there)::over;
    }

    /// However it is encoded, and whatever happened to it on the way.
    private static String plain(String text) {
        var decoded = text.contains("%")
                ? QueryString.decodeSegment(QueryString.decodeSegment(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25")))
                : text;
        return (text + "\n" + decoded).toLowerCase(Locale.ROOT).replace('_', '.').replace(' ', '+');
    }

    /// A world that cannot be asked has the secrets that it had, and every word may be a token.
    private Collection<String> ofWorld(String texts) {
        var words = words(texts);
        try {
            var found = engine.run(Caller.OPERATOR, new FindSecrets(words));
            lastKnown = found;
            return found;
        } catch (Rejected unknown) {
            var all = new ArrayList<>(lastKnown);
            all.addAll(words);
            return all;
        }
    }

    private static Set<String> words(String texts) {
        var found = new HashSet<String>();
        TOKEN.matcher(texts).results().forEach(word -> found.add(word.group()));
        return found;
    }
}
