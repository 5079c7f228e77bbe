package io.squall.engine.job;

import io.squall.engine.Forgetting;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Id;
import io.squall.model.Job;
import io.squall.model.JobId;
import io.squall.model.Rejection.JobRunning;
import io.squall.model.ResourceType;
import java.time.Duration;
import java.util.Optional;

/// The rules about jobs that many commands share.
public final class Jobs {

    private Jobs() {}

    /// Begins a job that goes well.
    ///
    /// @param resource what it is done to
    public static Job begin(Transaction tx, Id resource, Duration duration) {
        return begin(tx, resource, duration, Optional.empty());
    }

    /// Begins a job of which it is known how it ends, and forgets those of long ago.
    ///
    /// @param resource what it is done to
    /// @param failure why it ends in vain, if it does
    public static Job begin(Transaction tx, Id resource, Duration duration, Optional<String> failure) {
        Forgetting.ended(tx, Kinds.JOBS);
        return tx.own(Kinds.JOBS)
                .put(new Job(
                        new JobId(tx.newId(ResourceType.TASK)),
                        tx.caller().account(),
                        tx.caller().region(),
                        resource.value(),
                        tx.in(duration),
                        failure));
    }

    /// Refuses while a job runs on the resource.
    public static void requireNone(Transaction tx, ResourceType type, Id resource) {
        tx.own(Kinds.JOBS).list(Kinds.RESOURCE, resource.value()).stream()
                .filter(job -> job.at(tx.now()) == Job.Progress.RUNNING)
                .findFirst()
                .ifPresent(job -> {
                    throw new JobRunning(type, resource.value(), job.id()).raise();
                });
    }
}
