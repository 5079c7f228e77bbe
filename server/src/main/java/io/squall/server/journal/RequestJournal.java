package io.squall.server.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The requests of late, to be looked up by their identifiers. It forgets the oldest, and all when the server stops.
public final class RequestJournal {

    private static final int KEPT = 1000;

    private final SequencedMap<String, Handled> requests = new LinkedHashMap<>();

    public synchronized void add(Handled request) {
        requests.put(request.id(), request);
        if (requests.size() > KEPT) {
            requests.pollFirstEntry();
        }
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
