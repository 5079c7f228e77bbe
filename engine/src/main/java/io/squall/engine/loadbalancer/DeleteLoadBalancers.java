package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.job.Jobs;
import io.squall.model.Job;
import io.squall.model.LoadBalancer.Task;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Deletes load balancers of any kind with their listeners, all or none. Their addresses are free when it is over.
public record DeleteLoadBalancers(List<LoadBalancerId> ids) implements Command<Job> {

    public DeleteLoadBalancers {
        ids = ids.stream().distinct().toList();
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancers = ids.stream().map(id -> Listeners.balancer(tx, id)).toList();
        balancers.forEach(Balancers::requireIdle);
        var job = Jobs.begin(tx, ids.getFirst(), Balancers.duration(tx));
        balancers.forEach(balancer -> Balancers.begin(tx, balancer, Task.Work.DELETING, job));
        return job;
    }
}
