package io.squall.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Store;
import io.squall.model.Noun;
import io.squall.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// What the servers said that they did.
final class Ledger {

    private final Map<Kind<?>, Set<String>> made = Map.of(
            Kinds.INSTANCES, ConcurrentHashMap.newKeySet(),
            Kinds.VOLUMES, ConcurrentHashMap.newKeySet(),
            Kinds.FLOATING_IPS, ConcurrentHashMap.newKeySet());

    /// What was asked to be deleted, whether or not an answer came.
    private final Set<String> doomed = ConcurrentHashMap.newKeySet();

    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Map<String, String> attached = new ConcurrentHashMap<>();
    private final Queue<SignedQuery> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();

    void made(Kind<?> kind, String id) {
        made(kind).add(id);
        acknowledged.incrementAndGet();
    }

    private Set<String> made(Kind<?> kind) {
        return Optional.ofNullable(made.get(kind)).orElseThrow();
    }

    void doom(String id) {
        doomed.add(id);
    }

    void deleted(String id) {
        deleted.add(id);
        acknowledged.incrementAndGet();
    }

    void attached(String volume, String instance, String device) {
        attached.put(volume, instance + device);
        acknowledged.incrementAndGet();
    }

    /// How many of several servers let the same request in, which its number allows once.
    void accepted(SignedQuery query, long times) {
        if (times > 1) {
            wrong("let in %d times: %s".formatted(times, query.text()));
        } else if (times == 1) {
            accepted.add(query);
        }
    }

    void wrong(String what) {
        wrong.add(what);
    }

    long acknowledged() {
        return acknowledged.get();
    }

    List<SignedQuery> accepted() {
        return List.copyOf(accepted);
    }

    /// One that should be there.
    String any(Kind<?> kind, Random random) {
        var ids = made(kind).stream().filter(id -> !doomed.contains(id)).toList();
        return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
    }

    /// Compares with what there is.
    void check(Store store) {
        assertThat(wrong).isEmpty();
        made.keySet().forEach(kind -> check(kind, ids(store, kind)));
        var attachments = store
                .<List<Volume>>read(tables -> tables.table(Kinds.VOLUMES).list())
                .stream()
                .filter(volume -> volume.attachment().isPresent())
                .collect(Collectors.toMap(volume -> volume.id().value(), Ledger::place));
        attached.forEach((volume, place) -> {
            if (doomed.stream().noneMatch(place::startsWith)) {
                assertThat(attachments).as("attachments").containsEntry(volume, place);
            }
        });
    }

    private static String place(Volume volume) {
        var attachment = volume.attachment().orElseThrow();
        return attachment.instance().value() + attachment.device();
    }

    private void check(Kind<?> kind, Set<String> there) {
        assertThat(there)
                .as("made and not deleted: " + kind.name())
                .containsAll(
                        made(kind).stream().filter(id -> !doomed.contains(id)).toList());
        assertThat(there).as("deleted: " + kind.name()).doesNotContainAnyElementsOf(deleted);
    }

    private static <N extends Noun> Set<String> ids(Store store, Kind<N> kind) {
        return store.<List<N>>read(tables -> tables.table(kind).list()).stream()
                .map(noun -> noun.id().value())
                .collect(Collectors.toSet());
    }
}
