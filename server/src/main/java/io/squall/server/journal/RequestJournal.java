package io.squall.server.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The requests of late, and how many of all ended how. It forgets the oldest requests, and everything when the server
/// stops.
///
/// To keep one must cost next to nothing, since it is done for all; that is why those few that are asked for are looked
/// for one by one.
public final class RequestJournal {

    /// Of how many worlds it counts what they met, those that were called last.
    static final int MAX_WORLDS = 256;

    private static final int SHORTEST_PREFIX = 6;

    private final Bounds bounds;
    private final Deque<Kept> requests = new ArrayDeque<>();
    private final Map<Outcome, Long> counts = new HashMap<>();
    private final Map<Outcome, Long> covered = new HashMap<>();
    private final Told told;
    private final SequencedMap<String, OfWorld> worlds = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long last;

    /// What is counted of one world.
    private static final class OfWorld {
        private final Map<Outcome, Long> covered = new HashMap<>();
        private long forgotten;
    }

    /// How much is kept.
    ///
    /// @param requests how many
    /// @param bytes about how much memory they take
    /// @param told how many values of answers, so that it is known what clients were told; 0 for none
    public record Bounds(int requests, long bytes, int told) {
        public static final Bounds DEFAULT = new Bounds(10_000, 16L << 20);

        /// Without what clients were told.
        public Bounds(int requests, long bytes) {
            this(requests, bytes, 0);
        }

        /// With so many values of answers.
        public Bounds telling(int values) {
            return new Bounds(requests, bytes, values);
        }
    }

    private record Kept(Handled request, int bytes, long number) {}

    public RequestJournal(Bounds bounds) {
        this.bounds = bounds;
        this.told = new Told(bounds.told());
    }

    /// What answers have told clients.
    public Told told() {
        return told;
    }

    public void add(Handled request) {
        add(request, request.bytes(), Outcome.of(request));
    }

    private synchronized void add(Handled request, int size, Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
        covered.merge(outcome, 1L, Long::sum);
        world(request).covered.merge(outcome, 1L, Long::sum);
        last++;
        bytes += size;
        requests.add(new Kept(request, size, last));
        while (requests.size() > bounds.requests() || bytes > bounds.bytes()) {
            forget(requests.remove());
        }
    }

    private void forget(Kept oldest) {
        bytes -= oldest.bytes();
        var world = worlds.get(oldest.request().asked().world());
        if (world != null) {
            world.forgotten++;
        }
    }

    private OfWorld world(Handled request) {
        var world = worlds.computeIfAbsent(request.asked().world(), absent -> new OfWorld());
        if (worlds.size() > MAX_WORLDS) {
            worlds.pollFirstEntry();
        }
        return world;
    }

    /// How many requests are remembered no longer.
    public synchronized long forgotten() {
        return last - requests.size();
    }

    /// How many of those for a world.
    public synchronized long forgotten(String world) {
        var known = worlds.get(world);
        return known == null ? 0 : known.forgotten;
    }

    /// How many requests ended how. There are no more entries than the APIs have operations and codes.
    public synchronized SortedMap<Outcome, Long> counts() {
        return Outcome.together(counts);
    }

    /// The same, since coverage began anew.
    public synchronized SortedMap<Outcome, Long> covered() {
        return new TreeMap<>(covered);
    }

    /// The same of one world.
    public synchronized SortedMap<Outcome, Long> covered(String world) {
        var known = worlds.get(world);
        return known == null ? new TreeMap<>() : new TreeMap<>(known.covered);
    }

    public synchronized void beginCoverage() {
        covered.clear();
        worlds.values().forEach(world -> world.covered.clear());
    }

    /// Of one world.
    public synchronized void beginCoverage(String world) {
        var known = worlds.get(world);
        if (known != null) {
            known.covered.clear();
        }
    }

    /// The request with that identifier, or the only one whose identifier begins with it.
    public synchronized Optional<Handled> find(String id) {
        var exact = kept(id).map(Kept::request);
        return exact.isPresent() || id.length() < SHORTEST_PREFIX ? exact : only(id);
    }

    private Optional<Kept> kept(String id) {
        return requests.stream().filter(kept -> kept.request().id().equals(id)).findFirst();
    }

    private Optional<Handled> only(String prefix) {
        var found = requests.stream()
                .map(Kept::request)
                .filter(request -> request.id().startsWith(prefix))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Some of the requests of late, and which was the last of all.
    ///
    /// @param last its identifier; absent, if there was none
    public record Page(List<Handled> requests, Optional<String> last) {
        public Page {
            requests = List.copyOf(requests);
        }

        private Page chosen(Predicate<Handled> wanted, int limit) {
            return new Page(requests.stream().filter(wanted).limit(limit).toList(), last);
        }
    }

    /// Those of late, the latest first.
    public Page latest(Predicate<Handled> wanted, int limit) {
        var all = kept(0);
        return new Page(all.requests().reversed(), all.last()).chosen(wanted, limit);
    }

    /// Those that came after one, the earliest first; all that are kept, if that one is forgotten.
    public Page since(String id, Predicate<Handled> wanted, int limit) {
        return kept(number(id)).chosen(wanted, limit);
    }

    private synchronized long number(String id) {
        return kept(id).map(Kept::number).orElse(0L);
    }

    private synchronized Page kept(long after) {
        var found = new ArrayList<Handled>();
        for (var kept : requests.reversed()) {
            if (kept.number() <= after) {
                break;
            }
            found.add(kept.request());
        }
        return new Page(
                found.reversed(),
                requests.isEmpty()
                        ? Optional.empty()
                        : Optional.of(requests.getLast().request().id()));
    }
}
