package io.squall.store;

import io.squall.engine.Kind;
import io.squall.model.Noun;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Answers of a world's database that are still true, decoded (docs/adr/0015).
///
/// Each answer says since which version of the world it is so, and is dropped before a commit makes it untrue. Whoever
/// reads takes a version first, and then uses answers that were so at it: those that are there, and are not of a later
/// one. Which version the database has is told by [LogIndex], whoever wrote to it.
///
/// There are two generations of answers. When the young one is full it becomes the old one, whose answers are forgotten
/// the next time unless somebody asks for them before.
final class Resident {

    private static final int PIN_ATTEMPTS = 8;

    private final LogIndex index;
    private final int capacity;
    private final Lock changing = new ReentrantLock();
    private volatile Map<Question, Answer> young = new ConcurrentHashMap<>();
    private volatile Map<Question, Answer> old = new ConcurrentHashMap<>();
    private int weight;
    private volatile Version present;
    private volatile @Nullable Coming coming;

    /// A state of the world.
    ///
    /// @param changes what the index of the log says while it is so
    record Version(long number, int changes) {}

    /// The next state, from before its commit until it is the present one.
    ///
    /// @param dropped what was remembered and will not be so
    private record Coming(Version version, Touched touched, Set<Question> dropped) {}

    private record Answer(Object value, long since) {}

    /// Remembers answers.
    ///
    /// @param capacity about how many nouns at most
    Resident(LogIndex index, int capacity) {
        this.index = index;
        this.capacity = capacity;
        this.present = new Version(0, index.changes());
    }

    /// The state in which the database is; null, if somebody else has changed it.
    @Nullable Version pin() {
        for (var attempt = 0; attempt < PIN_ATTEMPTS; attempt++) {
            var changes = index.changes();
            var now = present;
            if (now.changes() == changes) {
                return now;
            }
            var next = coming;
            if (next != null && next.version().changes() == changes) {
                return next.version();
            }
        }
        return null;
    }

    /// Whether the database is still in that state, and so what was read of it meanwhile is.
    boolean isStill(Version version) {
        return index.changes() == version.changes();
    }

    /// Forgets everything if somebody else has changed the database. Nobody may be committing.
    ///
    /// @return the state in which it is
    Version catchUp() {
        changing.lock();
        try {
            var changes = index.changes();
            if (present.changes() != changes) {
                forget();
                present = new Version(present.number() + 1, changes);
            }
            return present;
        } finally {
            changing.unlock();
        }
    }

    private void forget() {
        young = new ConcurrentHashMap<>();
        old = new ConcurrentHashMap<>();
        weight = 0;
    }

    /// What was remembered; null, if nothing was.
    @Nullable Object get(Question question, Version version) {
        var answer = young.get(question);
        if (answer == null) {
            answer = old.get(question);
            if (answer == null) {
                return null;
            }
            rejuvenate(question, answer);
        }
        return answer.since() <= version.number() ? answer.value() : null;
    }

    private void rejuvenate(Question question, Answer answer) {
        changing.lock();
        try {
            if (old.remove(question, answer)) {
                add(question, answer);
            }
        } finally {
            changing.unlock();
        }
    }

    private void add(Question question, Answer answer) {
        weight += weight(answer) - weight(young.put(question, answer));
        if (weight > capacity / 2) {
            old = young;
            young = new ConcurrentHashMap<>();
            weight = 0;
        }
    }

    /// Remembers what was read, unless it may have become untrue since.
    void learn(Question question, Object value, Version version) {
        changing.lock();
        try {
            var next = coming;
            var isTrue = next == null
                    ? version.equals(present)
                    : version.equals(next.version())
                            || (version.equals(present) && !next.touched().spoils(question));
            if (isTrue) {
                add(question, new Answer(value, version.number()));
            }
        } finally {
            changing.unlock();
        }
    }

    /// Before a commit: drops what it will make untrue.
    void expect(Touched touched) {
        changing.lock();
        try {
            var dropped = new HashSet<Question>();
            if (touched.isEverything()) {
                forget();
            } else {
                touched.questions().stream().filter(this::drop).forEach(dropped::add);
                touched.dues().forEach(this::lower);
            }
            coming = new Coming(new Version(present.number() + 1, present.changes() + 1), touched, dropped);
        } finally {
            changing.unlock();
        }
    }

    private boolean drop(Question question) {
        var dropped = young.remove(question);
        weight -= weight(dropped);
        return old.remove(question) != null || dropped != null;
    }

    private static int weight(@Nullable Answer answer) {
        if (answer == null) {
            return 0;
        }
        return 1 + (answer.value() instanceof List<?> list ? list.size() : 0);
    }

    /// An earlier moment is no mistake, whether or not anything is due then.
    private void lower(Kind<?> kind, long micros) {
        var question = Question.earliestDue(kind);
        for (var generation : List.of(young, old)) {
            generation.computeIfPresent(
                    question,
                    (same, known) -> (long) known.value() <= micros ? known : new Answer(micros, known.since()));
        }
    }

    /// After a commit: what was expected is so.
    ///
    /// @param written nouns as they are now; those stay that were remembered before
    /// @param lists as they are now
    void arrive(Map<Question, Noun> written, Map<Question, List<?>> lists) {
        changing.lock();
        try {
            var next = coming;
            if (next != null) {
                present = next.version();
                coming = null;
                written.forEach((question, noun) -> {
                    if (next.dropped().contains(question)) {
                        add(question, new Answer(Optional.of(noun), present.number()));
                    }
                });
                lists.forEach((question, list) -> add(question, new Answer(list, present.number())));
            }
        } finally {
            changing.unlock();
        }
    }

    /// After a commit that failed, and before anybody else may commit: all is as it was.
    void remain() {
        coming = null;
    }
}
