package io.squall.server.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// The requests of late, to be looked up by their identifiers, of which it forgets the oldest, and the number of all.
/// When
/// the server stops it forgets everything.
public final class RequestJournal {

    private static final int KEPT = 1000;

    private final SequencedMap<String, Handled> requests = new LinkedHashMap<>();
    private final SortedMap<Outcome, Long> counts = new TreeMap<>();

    public synchronized void add(Handled request) {
        counts.merge(Outcome.of(request), 1L, Long::sum);
        requests.put(request.id(), request);
        if (requests.size() > KEPT) {
            requests.pollFirstEntry();
        }
    }

    /// How many requests ended how. There are no more entries than the APIs have operations and codes.
    public synchronized SortedMap<Outcome, Long> counts() {
        return new TreeMap<>(counts);
    }

    public synchronized Optional<Handled> find(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    /// Those of late, the latest first.
    public synchronized List<Handled> latest(int limit) {
        return new ArrayList<>(requests.values())
                .reversed().stream().limit(limit).toList();
    }
}
