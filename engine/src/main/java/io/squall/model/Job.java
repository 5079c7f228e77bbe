package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// Something that is done to a resource and takes its time, and of which the account can ask how it goes. What it
/// changes is changed when it begins; until it is over, nothing else is done to the resource.
///
/// @param resource what it is done to, by identifier; the first, if it is done to several
/// @param due when it is over
/// @param failure why it ends in vain, if it does
public record Job(JobId id, AccountId account, RegionId region, String resource, Instant due, Optional<String> failure)
        implements Regional {

    public enum Progress {
        RUNNING,
        DONE,
        FAILED
    }

    /// The same, ending in vain.
    public Job failing(String why) {
        return new Job(id, account, region, resource, due, Optional.of(why));
    }

    /// How far it is at a moment.
    public Progress at(Instant now) {
        if (now.isBefore(due)) {
            return Progress.RUNNING;
        }
        return failure.isPresent() ? Progress.FAILED : Progress.DONE;
    }
}
