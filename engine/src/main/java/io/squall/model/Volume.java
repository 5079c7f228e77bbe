package io.squall.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A disk on the network.
///
/// @param sizeGb size in GB
/// @param root whether it is some instance's root disk
/// @param fixed whether it was made with an instance and is removed with it, as every root disk is
/// @param stored whether the zone's storage holds it, and so a part of the zone's stock
public record Volume(
        VolumeId id,
        AccountId account,
        RegionId region,
        ZoneId zone,
        ProjectId project,
        String name,
        Optional<String> description,
        int sizeGb,
        Type type,
        boolean root,
        boolean fixed,
        boolean stored,
        Map<String, String> metadata,
        Optional<Attachment> attachment,
        State state,
        Optional<Due<State>> due,
        Instant createdAt)
        implements Regional, Changing {

    public enum Type {
        HDD,
        /// Disks with a cache of SSDs.
        PREMIUM,
        SSD,
        /// A disk of the host that the instance is on.
        LOCAL_HDD,
        LOCAL_SSD;

        /// Whether it lies on the host of its instance, and not in the zone's storage.
        public boolean isLocal() {
            return this == LOCAL_HDD || this == LOCAL_SSD;
        }
    }

    /// The states of Cinder; `DELETED` is where a volume is about to vanish to, no volume is seen in it.
    public enum State {
        CREATING,
        AVAILABLE,
        ATTACHING,
        IN_USE,
        DETACHING,
        DELETING,
        DELETED,
        ERROR,
        ERROR_DELETING,
        BACKING_UP,
        RESTORING_BACKUP,
        ERROR_BACKING_UP,
        ERROR_RESTORING,
        DOWNLOADING,
        UPLOADING,
        EXTENDING,
        /// A snapshot is being taken of it, attached or not.
        SNAPSHOTTING,
        /// It is being brought back to a snapshot, attached or not.
        REVERTING
    }

    /// Where a volume is attached.
    ///
    /// @param device the name that the instance sees, such as /dev/vdb
    public record Attachment(InstanceId instance, String device) {}

    public Volume {
        metadata = Map.copyOf(metadata);
    }

    public boolean isAttachedTo(InstanceId instance) {
        return attachment.map(Attachment::instance).equals(Optional.of(instance));
    }

    @Override
    public Optional<Instant> dueAt() {
        return due.map(Due::at);
    }

    /// In `state` until what is `due` comes about.
    public Volume in(State state, Optional<Due<State>> due) {
        return copy(id, project, name, sizeGb, stored, attachment, state, due);
    }

    public Volume with(Optional<Attachment> attachment) {
        return copy(id, project, name, sizeGb, stored, attachment, state, due);
    }

    /// In another project.
    public Volume in(ProjectId project) {
        return copy(id, project, name, sizeGb, stored, attachment, state, due);
    }

    /// Under another name, or in another project.
    public Volume called(String name, ProjectId project) {
        return copy(id, project, name, sizeGb, stored, attachment, state, due);
    }

    /// With another size in GB.
    public Volume sized(int sizeGb) {
        return copy(id, project, name, sizeGb, stored, attachment, state, due);
    }

    /// Another volume, which is like this one.
    public Volume named(VolumeId id) {
        return copy(id, project, name, sizeGb, stored, attachment, state, due);
    }

    /// Held by the zone's storage from now on.
    public Volume asStored() {
        return copy(id, project, name, sizeGb, true, attachment, state, due);
    }

    private Volume copy(
            VolumeId id,
            ProjectId project,
            String name,
            int sizeGb,
            boolean stored,
            Optional<Attachment> attachment,
            State state,
            Optional<Due<State>> due) {
        return new Volume(
                id,
                account,
                region,
                zone,
                project,
                name,
                description,
                sizeGb,
                type,
                root,
                fixed,
                stored,
                metadata,
                attachment,
                state,
                due,
                createdAt);
    }
}
