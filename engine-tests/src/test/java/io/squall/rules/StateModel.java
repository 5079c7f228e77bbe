package io.squall.rules;

import static io.squall.rules.TestWorld.ACCEPTED;

import io.squall.model.Instance.State;
import io.squall.model.Instance.Task;
import io.squall.model.Volume;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the specification says about instances and volumes in time, and nothing else: no addresses, no quotas, no
/// stock.
final class StateModel {

    private static final int NOWHERE = -1;

    final List<Machine> machines = new ArrayList<>();
    final List<Disk> disks = new ArrayList<>();
    private Instant now;

    StateModel(Instant now) {
        this.now = now;
    }

    enum Verb {
        START,
        STOP,
        SOFT,
        HARD,
        RESIZE,
        IMAGE,
        ATTACH,
        DETACH,
        DELETE,
        DELETE_VOLUME,
        FAIL,
        MIGRATE,
        LOCK,
        UNLOCK,
        WAIT;

        boolean operators() {
            return this == FAIL || this == MIGRATE || this == LOCK || this == UNLOCK;
        }
    }

    static final class Machine {
        private final boolean hasHost;
        private State state = State.BUILDING;
        private Optional<Task.Kind> task = Optional.of(Task.Kind.BUILDING);
        private Instant due;
        private String flavor = "small";
        private String nextFlavor = "small";
        private boolean locked;
        private boolean gone;

        Machine(Instant now, boolean hasHost) {
            this.due = now.plusSeconds(10);
            this.hasHost = hasHost;
        }

        private boolean is(State... allowed) {
            return List.of(allowed).contains(state);
        }

        private String begin(Task.Kind kind, Instant end) {
            task = Optional.of(kind);
            due = end;
            return ACCEPTED;
        }

        private void finish() {
            switch (task.orElseThrow()) {
                case BUILDING, STARTING, REBOOTING -> state = hasHost ? State.ACTIVE : State.ERROR;
                case STOPPING -> state = State.STOPPED;
                case RESIZING -> {
                    state = State.STOPPED;
                    flavor = nextFlavor;
                }
                case MIGRATING,
                        CREATING_IMAGE,
                        REINSTALLING,
                        RESETTING_PASSWORD,
                        CHANGING_KEY,
                        CHANGING_NETWORK,
                        BINDING,
                        UNBINDING -> {}
                case DELETING -> gone = true;
            }
            task = Optional.empty();
        }
    }

    static final class Disk {
        private final String zone;
        private Volume.State state = Volume.State.CREATING;
        private Instant due;
        private int machine = NOWHERE;
        private boolean gone;

        Disk(Instant now, String zone) {
            this.due = now.plusSeconds(3);
            this.zone = zone;
        }

        private String begin(Volume.State begun, Instant end) {
            state = begun;
            due = end;
            return ACCEPTED;
        }

        private void finish() {
            switch (state) {
                case ATTACHING -> state = Volume.State.IN_USE;
                case CREATING, DETACHING -> loosen();
                case DELETING -> gone = true;
                default -> {}
            }
        }

        private void loosen() {
            state = Volume.State.AVAILABLE;
            machine = NOWHERE;
        }
    }

    static String flavor(int number) {
        return number % 2 == 0 ? "medium" : "small";
    }

    void waitUntil(Instant moment) {
        now = moment;
        for (var machine : machines) {
            if (machine.task.isPresent() && !machine.due.isAfter(now)) {
                machine.finish();
                if (machine.gone) {
                    disks.stream()
                            .filter(disk -> disk.machine == machines.indexOf(machine))
                            .forEach(Disk::loosen);
                }
            }
        }
        disks.stream().filter(disk -> !disk.due.isAfter(now)).forEach(Disk::finish);
    }

    String answer(Verb verb, int machineNumber, int diskNumber, int number) {
        var machine = machines.get(machineNumber);
        var disk = disks.get(diskNumber);
        if (verb == Verb.DELETE_VOLUME) {
            return deleted(disk);
        }
        if (machine.gone) {
            return "NoSuch instance";
        }
        return switch (verb) {
            case START -> task(machine, Task.Kind.STARTING, 10, State.STOPPED);
            case STOP -> task(machine, Task.Kind.STOPPING, 5, State.ACTIVE, State.ERROR);
            case SOFT -> task(machine, Task.Kind.REBOOTING, 4, State.ACTIVE);
            case HARD -> {
                if (machine.task.equals(Optional.of(Task.Kind.REBOOTING))) {
                    machine.task = Optional.empty();
                }
                yield task(machine, Task.Kind.REBOOTING, 4, State.ACTIVE, State.ERROR, State.STOPPED);
            }
            case RESIZE -> resized(machine, flavor(number));
            case IMAGE -> task(machine, Task.Kind.CREATING_IMAGE, 20, State.STOPPED);
            case MIGRATE -> task(machine, Task.Kind.MIGRATING, 8, State.values());
            case ATTACH -> attached(machine, disk, machineNumber);
            case DETACH -> detached(machine, disk, machineNumber);
            case DELETE -> {
                if (machine.task.equals(Optional.of(Task.Kind.DELETING))) {
                    yield "TaskRunning DELETING";
                }
                yield machine.locked ? "Protected" : machine.begin(Task.Kind.DELETING, now.plusSeconds(6));
            }
            case FAIL -> {
                machine.state = State.ERROR;
                machine.task = Optional.empty();
                yield ACCEPTED;
            }
            case LOCK, UNLOCK -> {
                machine.locked = verb == Verb.LOCK;
                yield ACCEPTED;
            }
            case DELETE_VOLUME, WAIT -> throw new IllegalArgumentException("not an instance's");
        };
    }

    private static Optional<String> hindrance(Machine machine, State... allowed) {
        if (machine.task.isPresent()) {
            return machine.task.map(task -> "TaskRunning " + task);
        }
        return machine.is(allowed) ? Optional.empty() : Optional.of("WrongState instance " + machine.state);
    }

    private String task(Machine machine, Task.Kind kind, int seconds, State... allowed) {
        return hindrance(machine, allowed).orElseGet(() -> machine.begin(kind, now.plus(Duration.ofSeconds(seconds))));
    }

    private String resized(Machine machine, String target) {
        var hindrance = hindrance(machine, State.STOPPED);
        if (hindrance.isPresent() || machine.flavor.equals(target)) {
            return hindrance.orElse("SameFlavor");
        }
        machine.nextFlavor = target;
        return machine.begin(Task.Kind.RESIZING, now.plusSeconds(8));
    }

    private String attached(Machine machine, Disk disk, int number) {
        var hindrance = hindrance(machine, State.ACTIVE, State.STOPPED);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (disk.gone) {
            return "NoSuch volume";
        }
        if (disk.state != Volume.State.AVAILABLE) {
            return "WrongState volume " + disk.state;
        }
        if (!disk.zone.equals(number == 2 ? "full" : "roomy")) {
            return "OtherZone";
        }
        disk.machine = number;
        return disk.begin(Volume.State.ATTACHING, now.plusSeconds(2));
    }

    private String detached(Machine machine, Disk disk, int number) {
        if (disk.gone || disk.machine != number) {
            return "NoSuch volume";
        }
        var hindrance = hindrance(machine, State.ACTIVE, State.STOPPED);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        return disk.state == Volume.State.IN_USE
                ? disk.begin(Volume.State.DETACHING, now.plusSeconds(2))
                : "WrongState volume " + disk.state;
    }

    private String deleted(Disk disk) {
        if (disk.gone) {
            return "NoSuch volume";
        }
        if (disk.state != Volume.State.AVAILABLE && disk.state != Volume.State.IN_USE) {
            return "WrongState volume " + disk.state;
        }
        disk.machine = NOWHERE;
        return disk.begin(Volume.State.DELETING, now.plusSeconds(6));
    }

    /// Each instance and each volume as it now shows.
    List<String> shown() {
        var lines = new ArrayList<String>();
        machines.forEach(machine -> lines.add(
                machine.gone
                        ? "gone"
                        : "%s %s %s"
                                .formatted(
                                        machine.state,
                                        machine.task.map(Task.Kind::name).orElse("-"),
                                        machine.flavor)));
        disks.forEach(disk -> lines.add(disk.gone ? "gone" : "%s %s".formatted(disk.state, disk.machine)));
        return lines;
    }

    @Override
    public String toString() {
        return shown().toString();
    }
}
