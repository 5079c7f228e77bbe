package io.squall.server.journal;

import io.squall.dialect.Mask;
import io.squall.dialect.QueryString;
import io.squall.dialect.WireRequest;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.identity.FindSecrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must not be shown: what a request says in places for secrets, the world's secret keys, and tokens.
final class Secrets {

    private static final Pattern STRAY = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    private final Home worlds;
    private final Map<Engine, List<String>> lastKnown = Collections.synchronizedMap(new WeakHashMap<>());

    Secrets(Home worlds) {
        this.worlds = worlds;
    }

    /// Strikes out of texts what must not be shown.
    ///
    /// @param texts all that will be struck out of
    UnaryOperator<String> mask(WireRequest request, String texts) {
        var plain = plain(texts + "\n" + decoded(texts));
        var all = Stream.concat(ofWorld(request, texts).stream(), SecretParts.of(request).stream());
        var there =
                all.filter(secret -> plain.contains(plain(secret))).distinct().toList();
        return there.isEmpty() ? UnaryOperator.identity() : new Mask(there)::over;
    }

    /// Whatever happened to it on the way.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '.').replace(' ', '+');
    }

    /// Without percent-encoding, which may have been done once or twice.
    private static String decoded(String text) {
        var once = decodedOnce(text);
        return once + "\n" + decodedOnce(once);
    }

    private static String decodedOnce(String text) {
        return text.contains("%")
                ? QueryString.decodeSegment(STRAY.matcher(text).replaceAll("%25"))
                : text;
    }

    /// A world that cannot be asked has the secrets that it, or any other, had, and every word may be a token.
    private Collection<String> ofWorld(WireRequest request, String texts) {
        var words = words(texts);
        try {
            return worlds.with(request, engine -> {
                var found = engine.run(Caller.OPERATOR, new FindSecrets(words));
                lastKnown.put(engine, found);
                return found;
            });
        } catch (RuntimeException unknown) {
            var all = new ArrayList<>(words);
            synchronized (lastKnown) {
                lastKnown.values().forEach(all::addAll);
            }
            return all;
        }
    }

    private static Set<String> words(String texts) {
        var found = new HashSet<String>();
        TOKEN.matcher(texts).results().forEach(word -> found.add(word.group()));
        return found;
    }
}
