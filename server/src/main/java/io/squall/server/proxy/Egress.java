package io.squall.server.proxy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Decides about requests that leave the emulated cloud, and keeps count of them all. Hosts are listed up to a number;
/// then those are forgotten that were asked for longest ago.
public final class Egress {

    private static final int LISTED = 1000;

    private final EgressPolicy policy;
    private final InstantSource clock;
    private final Observer observer;
    private final SequencedMap<Destination, Escape> escapes = new LinkedHashMap<>();

    private long allowed;
    private long refused;
    private long forgotten;

    /// Who is told of each request that leaves, or wants to.
    @FunctionalInterface
    public interface Observer {
        void escape(Instant at, String hostAndPort, boolean allowed);
    }

    /// All that is known of escapes.
    ///
    /// @param allowed how many requests were let through
    /// @param refused how many were not
    /// @param forgotten how many hosts are no longer listed
    /// @param escapes by host and port, the latest first
    public record Report(String policy, long allowed, long refused, long forgotten, List<Escape> escapes) {
        public Report {
            escapes = List.copyOf(escapes);
        }
    }

    public Egress(EgressPolicy policy, InstantSource clock, Observer observer) {
        this.policy = policy;
        this.clock = clock;
        this.observer = observer;
    }

    /// Whether a request may leave for there. It is counted either way.
    boolean admit(Destination to) {
        var letThrough = policy.allows(to.host());
        var now = clock.instant();
        count(to, letThrough, now);
        observer.escape(now, to.text(), letThrough);
        return letThrough;
    }

    private synchronized void count(Destination to, boolean letThrough, Instant now) {
        if (letThrough) {
            allowed++;
        } else {
            refused++;
        }
        var before = escapes.remove(to);
        var known = before == null ? new Escape(to.host(), to.port(), 0, 0, now, now) : before;
        escapes.put(to, known.again(letThrough, now));
        if (escapes.size() > LISTED) {
            escapes.pollFirstEntry();
            forgotten++;
        }
    }

    public synchronized Report report() {
        return new Report(policy.text(), allowed, refused, forgotten, new ArrayList<>(escapes.values()).reversed());
    }

    /// Begins to count anew.
    public synchronized void clear() {
        escapes.clear();
        allowed = 0;
        refused = 0;
        forgotten = 0;
    }
}
