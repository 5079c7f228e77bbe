package io.squall.server.journal;

import io.squall.dialect.Answer;
import io.squall.dialect.Rehearsed;
import io.squall.dialect.Rehearsed.Delivery;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What answers that arrived whole have told clients, so that it is known which resources none of them heard of: the
/// answer that would have told them was lost, damaged, or replaced by an error.
public final class Told {

    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|(?<![\\w.])([0-9]++)");
    private static final int MAX_LENGTH = 128;

    private final int max;
    private final Set<String> values = ConcurrentHashMap.newKeySet();
    private volatile boolean lost;

    /// Remembers so many values; none, if 0.
    Told(int max) {
        this.max = max;
        this.lost = max == 0;
    }

    /// Hears an answer that is about to be sent.
    public void hear(Answer answer) {
        if (!lost && arrives(answer)) {
            hear(answer.response().body());
        }
    }

    private static boolean arrives(Answer answer) {
        var delivery = answer.rehearsal().map(Rehearsed::delivery).orElse(Delivery.WHOLE);
        return delivery == Delivery.WHOLE || delivery == Delivery.LAST;
    }

    void hear(String body) {
        VALUE.matcher(body)
                .results()
                .map(value -> value.group(1) == null ? value.group(2) : value.group(1))
                .filter(value -> value.length() <= MAX_LENGTH)
                .forEach(values::add);
        if (values.size() > max) {
            lost = true;
            values.clear();
        }
    }

    /// Whether any answer had this value in it; empty, if that was not remembered.
    public Optional<Boolean> has(String value) {
        return lost ? Optional.empty() : Optional.of(values.contains(value));
    }
}
