package io.squall.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A virtual machine.
///
/// @param flavor the flavor as it was when the instance was built or last resized
/// @param rootVolume absent when the root disk is a disk of the host
/// @param ports its network interfaces, eth0 first
/// @param state what it is, once `task` is over
/// @param task what is being done to it
/// @param placed whether a host holds it, and so a part of its zone's stock
/// @param locked whether it is protected against deletion
/// @param launchedAt when it last booted
public record Instance(
        InstanceId id,
        AccountId account,
        ZoneId zone,
        String name,
        ImageId image,
        Flavor flavor,
        Optional<VolumeId> rootVolume,
        List<PortId> ports,
        List<SecurityGroupId> securityGroups,
        String keyName,
        Map<String, String> metadata,
        State state,
        Optional<Task> task,
        boolean placed,
        boolean locked,
        Optional<Instant> launchedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Owned, Changing {

    /// What an instance is between tasks.
    public enum State {
        BUILDING,
        ACTIVE,
        STOPPED,
        ERROR
    }

    /// What is being done to an instance.
    ///
    /// @param flavor the new one, while resizing
    public record Task(Kind kind, Instant due, Optional<Flavor> flavor) {

        public enum Kind {
            BUILDING,
            STARTING,
            STOPPING,
            REBOOTING,
            RESIZING,
            MIGRATING,
            CREATING_IMAGE,
            DELETING
        }

        public Task(Kind kind, Instant due) {
            this(kind, due, Optional.empty());
        }
    }

    public Instance {
        ports = List.copyOf(ports);
        securityGroups = List.copyOf(securityGroups);
        metadata = Map.copyOf(metadata);
    }

    public boolean isBusyWith(Task.Kind kind) {
        return task.map(Task::kind).equals(Optional.of(kind));
    }

    @Override
    public Optional<Instant> dueAt() {
        return task.map(Task::due);
    }

    public Instance doing(Task task, Instant now) {
        return change().task(Optional.of(task)).at(now);
    }

    /// A copy to be changed, ended by `at`.
    public Change change() {
        return new Change(this);
    }

    /// The parts of an instance that change in its life.
    public static final class Change {
        private final Instance from;
        private Flavor flavor;
        private Optional<VolumeId> rootVolume;
        private List<PortId> ports;
        private List<SecurityGroupId> securityGroups;
        private State state;
        private Optional<Task> task;
        private boolean placed;
        private boolean locked;
        private Optional<Instant> launchedAt;

        private Change(Instance from) {
            this.from = from;
            this.flavor = from.flavor;
            this.rootVolume = from.rootVolume;
            this.ports = from.ports;
            this.securityGroups = from.securityGroups;
            this.state = from.state;
            this.task = from.task;
            this.placed = from.placed;
            this.locked = from.locked;
            this.launchedAt = from.launchedAt;
        }

        public Change flavor(Flavor flavor) {
            this.flavor = flavor;
            return this;
        }

        public Change rootVolume(Optional<VolumeId> rootVolume) {
            this.rootVolume = rootVolume;
            return this;
        }

        public Change ports(List<PortId> ports) {
            this.ports = ports;
            return this;
        }

        public Change securityGroups(List<SecurityGroupId> securityGroups) {
            this.securityGroups = securityGroups;
            return this;
        }

        public Change state(State state) {
            this.state = state;
            return this;
        }

        public Change task(Optional<Task> task) {
            this.task = task;
            return this;
        }

        public Change placed(boolean placed) {
            this.placed = placed;
            return this;
        }

        public Change locked(boolean locked) {
            this.locked = locked;
            return this;
        }

        public Change launchedAt(Instant launchedAt) {
            this.launchedAt = Optional.of(launchedAt);
            return this;
        }

        public Instance at(Instant updatedAt) {
            return new Instance(
                    from.id,
                    from.account,
                    from.zone,
                    from.name,
                    from.image,
                    flavor,
                    rootVolume,
                    ports,
                    securityGroups,
                    from.keyName,
                    from.metadata,
                    state,
                    task,
                    placed,
                    locked,
                    launchedAt,
                    from.createdAt,
                    updatedAt);
        }
    }
}
