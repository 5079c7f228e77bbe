package io.squall.model;

import java.util.Set;

/// How an account stands with the cloud.
///
/// @param blocked whether it is refused everything
/// @param verified whether its owner's identity was verified
/// @param bandwidthPackage whether it pays for bandwidth as a whole, and not per instance
/// @param guarded the actions for which it demands a second factor, such as `compute:Stop` or `compute:*`
public record Standing(boolean blocked, boolean verified, boolean bandwidthPackage, Set<String> guarded) {

    public static final Standing GOOD = new Standing(false, true, false, Set.of());

    public Standing {
        guarded = Set.copyOf(guarded);
    }
}
