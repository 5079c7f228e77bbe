package io.squall.engine;

import io.squall.model.InstanceId;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Task;
import io.squall.model.Member;
import io.squall.model.NetworkId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Ends what is being done to load balancers.
public final class BalancerTasks {

    private BalancerTasks() {}

    static void end(Transaction tx, LoadBalancer balancer) {
        var task = balancer.task().orElseThrow();
        var idle = balancer.idle(task.due());
        switch (task.work()) {
            case CREATING, CHANGING -> tx.loadBalancers().put(idle);
            case REGISTERING -> register(tx, idle, task);
            case DEREGISTERING ->
                tx.loadBalancers().put(idle.changing(task.target(), present -> without(present, task.members())));
            case DELETING -> Removal.remove(tx, balancer);
        }
    }

    /// All of them, or none: what was there when they were asked for may be gone by now.
    private static void register(Transaction tx, LoadBalancer balancer, Task task) {
        var obstacle = task.members().stream()
                .flatMap(member -> obstacle(tx, balancer, member).stream())
                .findFirst();
        if (obstacle.isPresent()) {
            tx.own(Kinds.JOBS)
                    .find(task.job())
                    .ifPresent(job -> tx.own(Kinds.JOBS).put(job.failing(obstacle.get())));
            tx.loadBalancers().put(balancer);
        } else {
            tx.loadBalancers().put(balancer.changing(task.target(), present -> with(present, task.members())));
        }
    }

    private static Optional<String> obstacle(Transaction tx, LoadBalancer balancer, Member member) {
        var instance = member.instance();
        if (tx.instances().find(instance).isEmpty()) {
            return Optional.of("instance %s does not exist".formatted(instance.value()));
        }
        return standsOn(tx, instance, balancer.place().network())
                ? Optional.empty()
                : Optional.of("instance %s is not on the network of the load balancer".formatted(instance.value()));
    }

    /// Whether an instance has an interface on a network.
    public static boolean standsOn(Transaction tx, InstanceId instance, NetworkId network) {
        return tx.ports().list(Kinds.DEVICE, instance.value()).stream()
                .anyMatch(port -> port.network().equals(network));
    }

    private static List<Member> with(List<Member> present, List<Member> added) {
        return Stream.concat(present.stream(), added.stream()).toList();
    }

    private static List<Member> without(List<Member> present, List<Member> removed) {
        return present.stream()
                .filter(member -> removed.stream().noneMatch(gone -> gone.isSameAs(member.instance(), member.port())))
                .toList();
    }
}
