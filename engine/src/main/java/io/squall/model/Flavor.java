package io.squall.model;

import java.util.Optional;
import java.util.Set;

/// A size of instance that is for sale.
///
/// @param regions where it is for sale
/// @param ramMb memory in MB
/// @param ephemeralGb temporary disk in GB
/// @param localDiskGb size in GB of the fixed root disk on the host; absent when the root disk is a volume
/// @param disabled still listed, but nothing new may be built with it
/// @param isPublic offered to every account; otherwise only to those in `grantedTo`
public record Flavor(
        FlavorId id,
        Set<RegionId> regions,
        String name,
        Purpose purpose,
        int vcpus,
        int ramMb,
        int ephemeralGb,
        Optional<Integer> localDiskGb,
        boolean disabled,
        boolean isPublic,
        Set<AccountId> grantedTo)
        implements Noun {

    /// What a flavor is balanced for.
    public enum Purpose {
        GENERAL,
        COMPUTE,
        MEMORY,
        /// Cheap: its processors are shared with other instances.
        SHARED
    }

    public Flavor {
        regions = Set.copyOf(regions);
        grantedTo = Set.copyOf(grantedTo);
    }

    public Flavor disabled(boolean disabled) {
        return new Flavor(
                id, regions, name, purpose, vcpus, ramMb, ephemeralGb, localDiskGb, disabled, isPublic, grantedTo);
    }

    public boolean isOfferedTo(AccountId account) {
        return isPublic || grantedTo.contains(account);
    }
}
