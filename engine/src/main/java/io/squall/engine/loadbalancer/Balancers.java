package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.engine.job.Jobs;
import io.squall.model.Instance;
import io.squall.model.Job;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancer.State;
import io.squall.model.LoadBalancer.Target;
import io.squall.model.LoadBalancer.Task;
import io.squall.model.LoadBalancerId;
import io.squall.model.Member;
import io.squall.model.Rejection.BalancerOfOtherKind;
import io.squall.model.Rejection.JobRunning;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import java.time.Duration;
import java.util.List;

/// The rules about load balancers to which things are done that take their time.
final class Balancers {

    private Balancers() {}

    /// The caller's load balancer, which must be of that kind.
    static LoadBalancer get(Transaction tx, LoadBalancerId id, Kind kind) {
        var balancer = Listeners.balancer(tx, id);
        if (balancer.kind() != kind) {
            throw new BalancerOfOtherKind(id, balancer.kind()).raise();
        }
        return balancer;
    }

    /// The caller's load balancer of that kind, to which nothing is being done.
    static LoadBalancer idle(Transaction tx, LoadBalancerId id, Kind kind) {
        return requireIdle(get(tx, id, kind));
    }

    /// Refuses while something is being done to it.
    static LoadBalancer requireIdle(LoadBalancer balancer) {
        var id = balancer.id().value();
        if (balancer.state() == State.CREATING) {
            throw new WrongState(ResourceType.LOAD_BALANCER, id, State.CREATING, List.of(State.NORMAL)).raise();
        }
        balancer.task().ifPresent(task -> {
            throw new JobRunning(ResourceType.LOAD_BALANCER, id, task.job()).raise();
        });
        return balancer;
    }

    /// How long anything takes that is done to load balancers.
    static Duration duration(Transaction tx) {
        return tx.timings().attachVolume();
    }

    /// Keeps a load balancer as it was changed, and busy with that for a while.
    static Job change(Transaction tx, LoadBalancer changed) {
        return change(tx, changed, List.of());
    }

    /// @param listeners those that are made by the change
    static Job change(Transaction tx, LoadBalancer changed, List<ListenerId> listeners) {
        var job = Jobs.begin(tx, changed.id(), duration(tx));
        begin(tx, changed, new Task(Task.Work.CHANGING, job.id(), job.due(), listeners, Target.WHOLE, List.of()));
        return job;
    }

    /// Begins to do something to a whole load balancer.
    static LoadBalancer begin(Transaction tx, LoadBalancer balancer, Task.Work work, Job job) {
        return begin(tx, balancer, new Task(work, job.id(), job.due(), List.of(), Target.WHOLE, List.of()));
    }

    /// Begins to let members come or go. Their instances are busy with it, unless they are with something else.
    static Job move(Transaction tx, LoadBalancer balancer, Task.Work work, Target target, List<Member> members) {
        var job = Jobs.begin(tx, balancer.id(), duration(tx));
        begin(tx, balancer, new Task(work, job.id(), job.due(), List.of(), target, members));
        members.forEach(member -> tx.instances()
                .find(member.instance())
                .filter(instance -> instance.task().isEmpty())
                .ifPresent(instance -> tx.instances().put(instance.doing(task(work, job), tx.now()))));
        return job;
    }

    private static Instance.Task task(Task.Work work, Job job) {
        return new Instance.Task(
                work == Task.Work.REGISTERING ? Instance.Task.Kind.BINDING : Instance.Task.Kind.UNBINDING, job.due());
    }

    private static LoadBalancer begin(Transaction tx, LoadBalancer balancer, Task task) {
        return tx.loadBalancers().put(balancer.doing(task, tx.now()));
    }
}
