package io.squall.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Spreads connections over instances.
///
/// @param name what the account calls it
/// @param domainPrefix how its domain name begins, if it has one
/// @param members the instances behind all of its listeners, if it is classic
/// @param task what is being done to it
/// @param updatedAt when something was last begun or done with it
public record LoadBalancer(
        LoadBalancerId id,
        AccountId account,
        RegionId region,
        ProjectId project,
        Kind kind,
        String name,
        String description,
        Place place,
        Optional<String> domainPrefix,
        List<SecurityGroupId> securityGroups,
        List<Member> members,
        List<Listener> listeners,
        Optional<Task> task,
        Instant createdAt,
        Instant updatedAt)
        implements Regional, Changing {

    /// Where its members stand.
    public enum Kind {
        /// The same behind all of its listeners.
        CLASSIC,
        /// Others behind each listener, or behind each rule of a listener.
        APPLICATION
    }

    public enum State {
        CREATING,
        NORMAL
    }

    /// Where it is reached.
    ///
    /// @param network where its members are
    /// @param subnet where its own address is; none, if that is a public one
    /// @param port what holds its address; none, if that is a public one
    public record Place(NetworkId network, Ipv4Address address, Optional<SubnetId> subnet, Optional<PortId> port) {
        public boolean isPublic() {
            return port.isEmpty();
        }
    }

    /// Which members are meant: those of a listener or, where there are any, of its rules.
    ///
    /// @param listener absent, if they are the load balancer's own
    public record Target(Optional<ListenerId> listener, List<ForwardingRuleId> rules) {
        /// The members of a classic load balancer.
        public static final Target WHOLE = new Target(Optional.empty(), List.of());

        public Target {
            rules = List.copyOf(rules);
        }

        public static Target of(ListenerId listener) {
            return new Target(Optional.of(listener), List.of());
        }
    }

    /// What is being done to a load balancer, or to several at once. Members come and go when it is over; all else has
    /// changed when it begins.
    ///
    /// @param listeners those that are being made
    /// @param members those that come or go
    public record Task(
            Work work, JobId job, Instant due, List<ListenerId> listeners, Target target, List<Member> members) {

        public enum Work {
            CREATING,
            CHANGING,
            REGISTERING,
            DEREGISTERING,
            DELETING
        }

        public Task {
            listeners = List.copyOf(listeners);
            members = List.copyOf(members);
        }
    }

    public LoadBalancer {
        securityGroups = List.copyOf(securityGroups);
        members = List.copyOf(members);
        listeners = List.copyOf(listeners);
    }

    public State state() {
        return task.filter(running -> running.work() == Task.Work.CREATING).isPresent() ? State.CREATING : State.NORMAL;
    }

    /// Whether one of its listeners is no longer being made.
    public boolean isReady(Listener listener) {
        return task.filter(running -> running.listeners().contains(listener.id()))
                .isEmpty();
    }

    @Override
    public Optional<Instant> dueAt() {
        return task.map(Task::due);
    }

    /// Everyone behind it, once for each place.
    public Stream<Member> everyMember() {
        return Stream.concat(
                members.stream(),
                listeners.stream()
                        .flatMap(listener -> Stream.concat(
                                listener.members().stream(),
                                listener.rules().stream().flatMap(rule -> rule.members().stream()))));
    }

    public boolean has(InstanceId instance) {
        return everyMember().anyMatch(member -> member.instance().equals(instance));
    }

    /// Whether the instance is behind it, or on its way there.
    public boolean concerns(InstanceId instance) {
        return Stream.concat(everyMember(), task.stream().flatMap(running -> running.members().stream()))
                .anyMatch(member -> member.instance().equals(instance));
    }

    /// The load balancer with that instance behind nothing.
    public LoadBalancer without(InstanceId instance) {
        UnaryOperator<List<Member>> others = present -> present.stream()
                .filter(member -> !member.instance().equals(instance))
                .toList();
        return with(
                others.apply(members),
                listeners.stream()
                        .map(listener -> listener.with(others.apply(listener.members()))
                                .withRules(listener.rules().stream()
                                        .map(rule -> rule.with(others.apply(rule.members())))
                                        .toList()))
                        .toList());
    }

    /// The members that are meant, a list for each place.
    public List<List<Member>> members(Target target) {
        if (target.listener().isEmpty()) {
            return List.of(members);
        }
        var listener = listeners.stream()
                .filter(one -> target.listener().get().equals(one.id()))
                .findFirst()
                .orElseThrow();
        return target.rules().isEmpty()
                ? List.of(listener.members())
                : listener.rules().stream()
                        .filter(rule -> target.rules().contains(rule.id()))
                        .map(Listener.Rule::members)
                        .toList();
    }

    /// The load balancer with other members in the places that are meant.
    public LoadBalancer changing(Target target, UnaryOperator<List<Member>> change) {
        if (target.listener().isEmpty()) {
            return with(change.apply(members), listeners);
        }
        return with(listeners.stream()
                .map(listener ->
                        target.listener().get().equals(listener.id()) ? changed(listener, target, change) : listener)
                .toList());
    }

    private static Listener changed(Listener listener, Target target, UnaryOperator<List<Member>> change) {
        return target.rules().isEmpty()
                ? listener.with(change.apply(listener.members()))
                : listener.withRules(listener.rules().stream()
                        .map(rule ->
                                target.rules().contains(rule.id()) ? rule.with(change.apply(rule.members())) : rule)
                        .toList());
    }

    public LoadBalancer with(List<Listener> listeners) {
        return with(members, listeners);
    }

    private LoadBalancer with(List<Member> members, List<Listener> listeners) {
        return with(name, domainPrefix, securityGroups, members, listeners, task, updatedAt);
    }

    public LoadBalancer named(String name, Optional<String> domainPrefix) {
        return with(name, domainPrefix, securityGroups, members, listeners, task, updatedAt);
    }

    public LoadBalancer behind(List<SecurityGroupId> securityGroups) {
        return with(name, domainPrefix, securityGroups, members, listeners, task, updatedAt);
    }

    public LoadBalancer doing(Task task, Instant now) {
        return with(name, domainPrefix, securityGroups, members, listeners, Optional.of(task), now);
    }

    /// The load balancer with nothing to do.
    public LoadBalancer idle(Instant now) {
        return with(name, domainPrefix, securityGroups, members, listeners, Optional.empty(), now);
    }

    private LoadBalancer with(
            String name,
            Optional<String> domainPrefix,
            List<SecurityGroupId> securityGroups,
            List<Member> members,
            List<Listener> listeners,
            Optional<Task> task,
            Instant updatedAt) {
        return new LoadBalancer(
                id,
                account,
                region,
                project,
                kind,
                name,
                description,
                place,
                domainPrefix,
                securityGroups,
                members,
                listeners,
                task,
                createdAt,
                updatedAt);
    }
}
