package io.squall.engine.job;

import io.squall.engine.Forgetting;
import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.JobId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.Optional;

/// How one of the caller's jobs goes, or went of late.
public record FindJob(JobId id) implements Query<FindJob.Seen> {

    /// What there is to know of a job.
    ///
    /// @param failure why it failed, once it has
    public record Seen(Job.Progress progress, Optional<String> failure) {}

    @Override
    public Seen run(Transaction tx) {
        var job = tx.own(Kinds.JOBS)
                .find(id)
                .filter(found -> Forgetting.remembers(tx, found.due()))
                .orElseThrow(() -> new NoSuch(ResourceType.TASK, id.value()).raise());
        var progress = job.at(tx.now());
        return new Seen(progress, job.failure().filter(why -> progress == Job.Progress.FAILED));
    }
}
