package io.squall.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What instances boot from.
///
/// @param regions where it can be used
/// @param owner absent for the provider's own images
/// @param sharedWith accounts that may see and use a private image without owning it
/// @param minDiskGb the smallest root disk in GB
/// @param minRamMb the smallest memory in MB
/// @param localDisk whether it runs on flavors whose root disk is a disk of the host
/// @param sizeBytes size of the image itself in bytes
public record Image(
        ImageId id,
        Set<RegionId> regions,
        Optional<AccountId> owner,
        Set<AccountId> sharedWith,
        boolean isPublic,
        String name,
        String diskFormat,
        int minDiskGb,
        int minRamMb,
        boolean localDisk,
        long sizeBytes,
        boolean isProtected,
        Map<String, String> properties,
        State state,
        Optional<Due<State>> due,
        Instant createdAt,
        Instant updatedAt)
        implements Changing {

    /// The states of Glance.
    public enum State {
        QUEUED,
        SAVING,
        ACTIVE,
        KILLED,
        DELETED,
        PENDING_DELETE,
        DEACTIVATED
    }

    public Image {
        regions = Set.copyOf(regions);
        sharedWith = Set.copyOf(sharedWith);
        properties = Map.copyOf(properties);
    }

    public boolean isVisibleTo(AccountId account) {
        return isPublic || isOwnedBy(account) || sharedWith.contains(account);
    }

    public boolean isOwnedBy(AccountId account) {
        return owner.equals(Optional.of(account));
    }

    /// What an image is to those who use it.
    public enum Kind {
        OWN,
        PUBLIC,
        SHARED
    }

    /// What it is to an account that sees it.
    public Kind kind(AccountId account) {
        if (isPublic) {
            return Kind.PUBLIC;
        }
        return isOwnedBy(account) ? Kind.OWN : Kind.SHARED;
    }

    public boolean isWindows() {
        return "windows".equals(properties.get("os_type"));
    }

    public Image in(State state, Optional<Due<State>> due, Instant now) {
        return new Image(
                id,
                regions,
                owner,
                sharedWith,
                isPublic,
                name,
                diskFormat,
                minDiskGb,
                minRamMb,
                localDisk,
                sizeBytes,
                isProtected,
                properties,
                state,
                due,
                createdAt,
                now);
    }

    @Override
    public Optional<Instant> dueAt() {
        return due.map(Due::at);
    }
}
