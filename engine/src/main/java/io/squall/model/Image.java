package io.squall.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What instances boot from.
///
/// @param regions where it can be used
/// @param owner absent for the provider's own images
/// @param sharedWith who may see and use a private image without owning it
/// @param minDiskGb the smallest root disk in GB
/// @param minRamMb the smallest memory in MB
/// @param localDisk whether it runs on flavors whose root disk is a disk of the host
/// @param sizeBytes size of the image itself in bytes
/// @param keyName the key pair that it lets in: the one of the instance that it was made from
public record Image(
        ImageId id,
        Set<RegionId> regions,
        Optional<AccountId> owner,
        List<Share> sharedWith,
        boolean isPublic,
        String name,
        String diskFormat,
        int minDiskGb,
        int minRamMb,
        boolean localDisk,
        long sizeBytes,
        boolean isProtected,
        Map<String, String> properties,
        Optional<String> keyName,
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
        DEACTIVATED,
        /// Being copied from another region.
        IMPORTING,
        /// Being copied to other regions.
        UPLOADING
    }

    /// So many accounts an image can be shared with.
    public static final int MAX_SHARES = 50;

    /// That an account may use an image.
    public record Share(AccountId account, Instant since) {}

    public Image {
        regions = Set.copyOf(regions);
        sharedWith = List.copyOf(sharedWith);
        properties = Map.copyOf(properties);
    }

    public boolean isVisibleTo(AccountId account) {
        return isPublic || isOwnedBy(account) || isSharedWith(account);
    }

    public boolean isSharedWith(AccountId account) {
        return sharedWith.stream().anyMatch(share -> share.account().equals(account));
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
        return copy(id, regions, sharedWith, name, properties, state, due, createdAt, now);
    }

    public Image shared(List<Share> sharedWith, Instant now) {
        return copy(id, regions, sharedWith, name, properties, state, due, createdAt, now);
    }

    /// Under another name, and with `changed` over its properties.
    public Image called(String name, Map<String, String> changed, Instant now) {
        var merged = new HashMap<>(properties);
        merged.putAll(changed);
        return copy(id, regions, sharedWith, name, merged, state, due, createdAt, now);
    }

    /// A copy that is on its way to another region.
    public Image copied(ImageId id, RegionId region, Due<State> due, Instant now) {
        return copy(id, Set.of(region), List.of(), name, properties, State.IMPORTING, Optional.of(due), now, now);
    }

    private Image copy(
            ImageId id,
            Set<RegionId> regions,
            List<Share> sharedWith,
            String name,
            Map<String, String> properties,
            State state,
            Optional<Due<State>> due,
            Instant createdAt,
            Instant updatedAt) {
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
                keyName,
                state,
                due,
                createdAt,
                updatedAt);
    }

    @Override
    public Optional<Instant> dueAt() {
        return due.map(Due::at);
    }
}
