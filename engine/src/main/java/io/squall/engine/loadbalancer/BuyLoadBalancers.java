package io.squall.engine.loadbalancer;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.PublicAddresses;
import io.squall.engine.Transaction;
import io.squall.engine.job.Jobs;
import io.squall.engine.network.Networks;
import io.squall.engine.network.Ports;
import io.squall.engine.project.Projects;
import io.squall.model.Job;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancer.Place;
import io.squall.model.LoadBalancer.Task;
import io.squall.model.LoadBalancerId;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Order;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.NotForSale;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import io.squall.model.Subscription.Charging;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Buys load balancers that are alike but for their addresses. The quota is a region's: so many public ones, and so
/// many
/// internal ones.
///
/// @param open whether they are reached from everywhere, and not from their network only
/// @param domainPrefix how the domain name begins; drawn, when absent
/// @param network where their members are; the region's shared one, when absent
/// @param subnet where internal ones have their addresses
public record BuyLoadBalancers(
        Kind kind,
        boolean open,
        String name,
        Optional<String> domainPrefix,
        Optional<NetworkId> network,
        Optional<SubnetId> subnet,
        ProjectId project,
        int count)
        implements Command<BuyLoadBalancers.Bought> {

    /// What was bought.
    ///
    /// @param job that makes them
    public record Bought(List<LoadBalancer> balancers, Order order, Job job) {
        public Bought {
            balancers = List.copyOf(balancers);
        }
    }

    /// What is known of their places.
    private record Plan(NetworkId network, Optional<Subnet> subnet) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Bought run(Transaction tx) {
        var plan = plan(tx);
        Projects.requireKnown(tx, project);
        domainPrefix.ifPresent(prefix -> requireFree(tx, prefix));
        tx.checkQuota(Quota.LOAD_BALANCERS, countAlike(tx), count);
        requireAddresses(tx, plan);
        var price = LoadBalancerPrice.hour(tx, open);
        Billing.requirePurchase(tx, price * count);
        return buy(tx, plan, price);
    }

    private Plan plan(Transaction tx) {
        var own = network.map(id -> Networks.own(tx, id));
        var named = subnet.flatMap(id -> own.map(found -> Networks.subnet(tx, found, id)));
        var where = named.or(() -> own.isEmpty() ? Optional.of(Networks.shared(tx)) : Optional.empty());
        var members = own.map(Network::id).orElseGet(() -> where.orElseThrow().network());
        return new Plan(members, where.filter(found -> !open));
    }

    /// Refuses the beginning of a domain name that another load balancer of the account's has in this region.
    static void requireFree(Transaction tx, String prefix) {
        if (tx.loadBalancers().list().stream()
                .anyMatch(other -> other.domainPrefix().equals(Optional.of(prefix)))) {
            throw new AlreadyExists(ResourceType.LOAD_BALANCER, prefix).raise();
        }
    }

    private long countAlike(Transaction tx) {
        return tx.loadBalancers().list().stream()
                .filter(other -> other.place().isPublic() == open)
                .count();
    }

    private void requireAddresses(Transaction tx, Plan plan) {
        var free = plan.subnet().map(found -> Ports.free(tx, found.id())).orElseGet(() -> PublicAddresses.free(tx));
        if (free < count) {
            throw new NotForSale("another address for a load balancer").raise();
        }
        Ports.checkQuota(tx, open ? 0 : count);
    }

    private Bought buy(Transaction tx, Plan plan, long price) {
        var ids = IntStream.range(0, count)
                .mapToObj(number -> new LoadBalancerId(tx.newId(ResourceType.LOAD_BALANCER)))
                .toList();
        var job = Jobs.begin(tx, ids.getFirst(), Balancers.duration(tx));
        var made = ids.stream()
                .map(id -> Balancers.begin(tx, fresh(tx, id, plan), Task.Work.CREATING, job))
                .toList();
        if (price > 0) {
            ids.forEach(id -> Billing.begin(tx, id, ResourceType.LOAD_BALANCER, Charging.HOURLY, price, 1));
        }
        var names = ids.stream().map(LoadBalancerId::value).toList();
        var order = Billing.order(tx, ResourceType.LOAD_BALANCER, Order.Action.CREATE, names, price * count);
        return new Bought(made, order, job);
    }

    private LoadBalancer fresh(Transaction tx, LoadBalancerId id, Plan plan) {
        return new LoadBalancer(
                id,
                tx.caller().account(),
                tx.caller().region(),
                project,
                kind,
                name,
                "",
                place(tx, id, plan),
                hasDomain() ? domainPrefix.or(() -> Optional.of(id.value())) : Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                tx.now(),
                tx.now());
    }

    /// Only what everyone reaches has a name, and what is an application's has the application's.
    private boolean hasDomain() {
        return open && kind == Kind.CLASSIC;
    }

    private static Place place(Transaction tx, LoadBalancerId id, Plan plan) {
        if (plan.subnet().isEmpty()) {
            var address = PublicAddresses.take(tx).address();
            return new Place(plan.network(), address, Optional.empty(), Optional.empty());
        }
        var port = Ports.open(tx, plan.subnet().get(), id.value());
        return new Place(plan.network(), port.address(), Optional.of(port.subnet()), Optional.of(port.id()));
    }
}
