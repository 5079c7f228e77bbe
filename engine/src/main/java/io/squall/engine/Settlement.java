package io.squall.engine;

import static io.squall.model.Volume.State.AVAILABLE;
import static io.squall.model.Volume.State.DELETED;

import io.squall.model.Changing;
import io.squall.model.Due;
import io.squall.model.FloatingIp;
import io.squall.model.Image;
import io.squall.model.Instance;
import io.squall.model.Instance.State;
import io.squall.model.LoadBalancer;
import io.squall.model.Regional;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotPolicy;
import io.squall.model.Subscription;
import io.squall.model.Volume;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Applies what has fallen due: the boots, stops, copies and deletions whose time has come.
final class Settlement {

    private Settlement() {}

    static boolean isDue(Transaction tx) {
        return Incidents.isDue(tx)
                || Kinds.CHANGING.stream()
                        .anyMatch(kind -> !tx.all(kind).due(tx.now()).isEmpty());
    }

    /// Applies all that is due in the order of its time, and then what falls due by that.
    static void settle(Transaction tx) {
        var due = due(tx);
        while (!due.isEmpty()) {
            due.forEach(noun -> settle(tx, noun));
            due = due(tx);
        }
    }

    private static List<Changing> due(Transaction tx) {
        return Kinds.CHANGING.stream()
                .flatMap(kind -> tx.all(kind).due(tx.now()).stream())
                .map(Changing.class::cast)
                .sorted(Comparator.comparing(noun -> noun.dueAt().orElseThrow()))
                .toList();
    }

    /// What came before may have changed a noun or removed it; then its time is another.
    private static void settle(Transaction tx, Changing noun) {
        switch (noun) {
            case Instance instance ->
                tx.all(Kinds.INSTANCES)
                        .find(instance.id())
                        .filter(found -> found.dueAt().equals(instance.dueAt()))
                        .ifPresent(found -> settle(at(tx, found), found));
            case Volume volume ->
                tx.all(Kinds.VOLUMES)
                        .find(volume.id())
                        .filter(found -> found.dueAt().equals(volume.dueAt()))
                        .ifPresent(found -> settle(at(tx, found), found));
            case Snapshot snapshot ->
                tx.all(Kinds.SNAPSHOTS)
                        .find(snapshot.id())
                        .filter(found -> found.dueAt().equals(snapshot.dueAt()))
                        .ifPresent(found -> settle(at(tx, found), found));
            case SnapshotPolicy policy ->
                tx.all(Kinds.SNAPSHOT_POLICIES)
                        .find(policy.id())
                        .filter(found -> found.dueAt().equals(policy.dueAt()))
                        .ifPresent(found -> SnapshotTaking.take(at(tx, found), found));
            case Image image -> settle(tx, image);
            case FloatingIp floatingIp ->
                tx.all(Kinds.FLOATING_IPS)
                        .find(floatingIp.id())
                        .filter(found -> found.dueAt().equals(floatingIp.dueAt()))
                        .ifPresent(found -> settle(at(tx, found), found));
            case LoadBalancer balancer ->
                tx.all(Kinds.LOAD_BALANCERS)
                        .find(balancer.id())
                        .filter(found -> found.dueAt().equals(balancer.dueAt()))
                        .ifPresent(found -> BalancerTasks.end(at(tx, found), found));
            case Subscription subscription -> Billing.collect(tx.as(subscription.account()), subscription);
        }
    }

    /// Whoever looks, it is done on behalf of the owner, where the noun stands.
    private static Transaction at(Transaction tx, Regional noun) {
        return tx.as(noun.account(), noun.region());
    }

    private static void settle(Transaction tx, FloatingIp floatingIp) {
        var due = floatingIp.due().orElseThrow();
        if (due.next() == FloatingIp.State.IDLE) {
            IdleAddresses.release(tx, floatingIp, due.at());
        } else {
            tx.floatingIps().put(floatingIp.arrived(due.at()));
        }
    }

    private static void settle(Transaction tx, Instance instance) {
        var task = instance.task().orElseThrow();
        switch (task.kind()) {
            case BUILDING -> end(tx, instance, instance.placed() ? State.ACTIVE : State.ERROR);
            case STARTING, REBOOTING -> end(tx, Placement.placed(tx, instance));
            case STOPPING -> end(tx, instance, State.STOPPED);
            case RESIZING ->
                end(tx, Placement.resized(tx, instance, task.flavor().orElseThrow()), State.STOPPED);
            case MIGRATING, CREATING_IMAGE, RESETTING_PASSWORD, CHANGING_KEY, CHANGING_NETWORK, BINDING, UNBINDING ->
                end(tx, instance, instance.state());
            case REINSTALLING -> end(tx, instance, State.ACTIVE);
            case DELETING -> Removal.remove(tx, instance);
        }
    }

    private static void end(Transaction tx, Instance booted) {
        end(tx, booted, booted.placed() ? State.ACTIVE : State.ERROR);
    }

    private static void end(Transaction tx, Instance instance, State state) {
        var task = instance.task().orElseThrow();
        var change = instance.change().state(state).task(Optional.empty());
        var booted = switch (task.kind()) {
            case BUILDING, STARTING, REBOOTING, REINSTALLING -> state == State.ACTIVE;
            case STOPPING,
                    RESIZING,
                    MIGRATING,
                    CREATING_IMAGE,
                    RESETTING_PASSWORD,
                    CHANGING_KEY,
                    CHANGING_NETWORK,
                    BINDING,
                    UNBINDING,
                    DELETING -> false;
        };
        if (booted) {
            change.launchedAt(task.due());
        }
        tx.instances().put(change.at(task.due()));
    }

    private static void settle(Transaction tx, Volume volume) {
        var next = volume.due().orElseThrow().next();
        if (next == DELETED) {
            Removal.remove(tx, volume);
        } else {
            var changed = volume.in(next, Optional.empty());
            tx.volumes().put(next == AVAILABLE ? changed.with(Optional.empty()) : changed);
        }
    }

    private static void settle(Transaction tx, Snapshot snapshot) {
        if (snapshot.due().orElseThrow().next() == Snapshot.State.DELETED) {
            tx.own(Kinds.SNAPSHOTS).remove(snapshot.id());
        } else {
            tx.own(Kinds.SNAPSHOTS).put(snapshot.ready());
        }
    }

    private static void settle(Transaction tx, Image image) {
        var due = image.due().orElseThrow();
        tx.images().put(image.in(due.next(), afterwards(tx, due), due.at()));
    }

    /// A queued image is saved, a saved one becomes active.
    private static Optional<Due<Image.State>> afterwards(Transaction tx, Due<Image.State> due) {
        Instant saved = due.at().plus(tx.timings().createImage().dividedBy(2));
        return due.next() == Image.State.SAVING ? Optional.of(new Due<>(Image.State.ACTIVE, saved)) : Optional.empty();
    }
}
