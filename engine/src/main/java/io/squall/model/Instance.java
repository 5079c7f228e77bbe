package io.squall.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A virtual machine.
///
/// @param keyName the key pair that it was built with: its name, or its identifier where names may change
/// @param flavor the flavor as it was when the instance was built or last resized
/// @param rootVolume absent when the root disk is a disk of the host
/// @param ports its network interfaces, eth0 first
/// @param state what it is, once `task` is over
/// @param task what is being done to it
/// @param placed whether a host holds it, and so a part of its zone's stock
/// @param locked whether it is protected against deletion
/// @param scaled whether an auto scaling group has it
/// @param launchedAt when it last booted
public record Instance(
        InstanceId id,
        AccountId account,
        RegionId region,
        ZoneId zone,
        ProjectId project,
        String name,
        ImageId image,
        Flavor flavor,
        Optional<VolumeId> rootVolume,
        List<PortId> ports,
        List<SecurityGroupId> securityGroups,
        Optional<String> keyName,
        Internet internet,
        Map<String, String> metadata,
        State state,
        Optional<Task> task,
        boolean placed,
        boolean locked,
        boolean scaled,
        Optional<Instant> launchedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Regional, Changing {

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
            REINSTALLING,
            RESETTING_PASSWORD,
            CHANGING_KEY,
            CHANGING_NETWORK,
            /// It gets behind a load balancer.
            BINDING,
            /// It leaves a load balancer.
            UNBINDING,
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
        private ProjectId project;
        private String name;
        private ImageId image;
        private Optional<String> keyName;
        private Internet internet;
        private Flavor flavor;
        private Optional<VolumeId> rootVolume;
        private List<PortId> ports;
        private List<SecurityGroupId> securityGroups;
        private State state;
        private Optional<Task> task;
        private boolean placed;
        private boolean locked;
        private boolean scaled;
        private Optional<Instant> launchedAt;

        private Change(Instance from) {
            this.from = from;
            this.project = from.project;
            this.name = from.name;
            this.image = from.image;
            this.keyName = from.keyName;
            this.internet = from.internet;
            this.flavor = from.flavor;
            this.rootVolume = from.rootVolume;
            this.ports = from.ports;
            this.securityGroups = from.securityGroups;
            this.state = from.state;
            this.task = from.task;
            this.placed = from.placed;
            this.locked = from.locked;
            this.scaled = from.scaled;
            this.launchedAt = from.launchedAt;
        }

        public Change project(ProjectId project) {
            this.project = project;
            return this;
        }

        public Change name(String name) {
            this.name = name;
            return this;
        }

        public Change image(ImageId image) {
            this.image = image;
            return this;
        }

        public Change keyName(Optional<String> keyName) {
            this.keyName = keyName;
            return this;
        }

        public Change internet(Internet internet) {
            this.internet = internet;
            return this;
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

        public Change scaled(boolean scaled) {
            this.scaled = scaled;
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
                    from.region,
                    from.zone,
                    project,
                    name,
                    image,
                    flavor,
                    rootVolume,
                    ports,
                    securityGroups,
                    keyName,
                    internet,
                    from.metadata,
                    state,
                    task,
                    placed,
                    locked,
                    scaled,
                    launchedAt,
                    from.createdAt,
                    updatedAt);
        }
    }
}
