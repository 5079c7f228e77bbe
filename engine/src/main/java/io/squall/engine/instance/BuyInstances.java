package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.PublicAddresses;
import io.squall.engine.Transaction;
import io.squall.engine.image.Images;
import io.squall.engine.keypair.AccountKeyPairs;
import io.squall.engine.network.Networks;
import io.squall.engine.network.Ports;
import io.squall.engine.project.Projects;
import io.squall.engine.zone.Zones;
import io.squall.model.AvailabilityZone;
import io.squall.model.Flavor;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Internet;
import io.squall.model.Ipv4Address;
import io.squall.model.KeyPair;
import io.squall.model.NetworkId;
import io.squall.model.Order;
import io.squall.model.PortId;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.Receipt;
import io.squall.model.Rejection.BandwidthPackageHolder;
import io.squall.model.Rejection.ImageOfOtherKind;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.SoldOut;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.ZoneId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Buys instances that are alike but for their addresses. Unlike where nobody pays, a zone that has no room refuses.
///
/// @param zone the first of the region, when absent
/// @param imageKind what the image must be to the caller; whatever it sees, when absent
/// @param place where they stand; on the region's shared network, when absent
/// @param token the same request with the same token is answered with what came of the first
public record BuyInstances(
        Payment payment,
        String name,
        Optional<ZoneId> zone,
        ImageId image,
        Optional<Image.Kind> imageKind,
        Choice choice,
        Disks disks,
        Optional<Place> place,
        Internet internet,
        boolean publicAddress,
        List<SecurityGroupId> securityGroups,
        Login login,
        ProjectId project,
        int count,
        Optional<String> token)
        implements Command<BuyInstances.Bought> {

    private static final Duration MONTH = Duration.ofDays(30);

    public BuyInstances {
        securityGroups = List.copyOf(securityGroups);
    }

    /// Where instances stand.
    ///
    /// @param address the next free one, when absent
    public record Place(NetworkId network, SubnetId subnet, Optional<Ipv4Address> address) {}

    /// What was bought.
    public record Bought(List<Instance> instances, Order order) {
        public Bought {
            instances = List.copyOf(instances);
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.IMAGE, Service.NETWORK, Service.BLOCK_STORAGE);
    }

    @Override
    public Bought run(Transaction tx) {
        var known = token.flatMap(text -> Receipts.find(tx, text, request()));
        return known.isPresent() ? again(tx, known.get()) : buy(tx);
    }

    /// What is asked for, without the token: two requests are the same if this is.
    private String request() {
        return new BuyInstances(
                        payment,
                        name,
                        zone,
                        image,
                        imageKind,
                        choice,
                        disks,
                        place,
                        internet,
                        publicAddress,
                        securityGroups,
                        login.withoutPassword(),
                        project,
                        count,
                        Optional.empty())
                .toString();
    }

    private static Bought again(Transaction tx, Receipt receipt) {
        var instances = receipt.resources().stream()
                .flatMap(id -> tx.instances().find(new InstanceId(id)).stream())
                .toList();
        return new Bought(instances, tx.own(Kinds.ORDERS).find(receipt.order()).orElseThrow());
    }

    private Bought buy(Transaction tx) {
        var plan = resolve(tx);
        checkSupply(tx, plan);
        var price = price(tx, plan);
        Billing.requirePurchase(tx, price * count * payment.periods());
        var instances = IntStream.range(0, count)
                .mapToObj(number -> build(tx, plan, price))
                .toList();
        var ids = instances.stream().map(instance -> instance.id().value()).toList();
        var order =
                Billing.order(tx, ResourceType.INSTANCE, Order.Action.CREATE, ids, price * count * payment.periods());
        token.ifPresent(text -> Receipts.keep(tx, text, request(), order));
        return new Bought(instances, order);
    }

    private record Plan(AvailabilityZone zone, Image image, Flavor flavor, List<Disk> disks, Subnet subnet) {}

    private Plan resolve(Transaction tx) {
        zone.ifPresent(id -> Zones.find(tx, id));
        var foundImage =
                Images.find(tx, image).orElseThrow(() -> new NoSuch(ResourceType.IMAGE, image.value()).raise());
        requireKind(tx, foundImage);
        login.check(foundImage);
        var sizedDisks = disks.of(Optional.of(foundImage));
        login.key().ifPresent(id -> AccountKeyPairs.get(tx, id));
        var subnet = place.map(chosen -> subnet(tx, chosen)).orElseGet(() -> Networks.shared(tx));
        var foundZone = zone.or(subnet::zone).map(id -> Zones.find(tx, id)).orElseGet(() -> Zones.first(tx));
        Networks.requireZone(subnet, foundZone.id());
        Projects.requireKnown(tx, project);
        securityGroups.forEach(group -> tx.securityGroups().get(ResourceType.SECURITY_GROUP, group));
        if (foundImage.state() != Image.State.ACTIVE) {
            throw new WrongState(ResourceType.IMAGE, image.value(), foundImage.state(), List.of(Image.State.ACTIVE))
                    .raise();
        }
        var flavor = choice.find(tx);
        ImageNeedsRule.check(foundImage, flavor, sizedDisks.getFirst().sizeGb());
        return new Plan(foundZone, foundImage, flavor, sizedDisks, subnet);
    }

    private void requireKind(Transaction tx, Image found) {
        var actual = found.kind(tx.caller().account());
        if (imageKind.filter(kind -> kind != actual).isPresent()) {
            throw new ImageOfOtherKind(image, actual.name().toLowerCase(Locale.ROOT)).raise();
        }
    }

    /// The subnet of a place, whose address can be had if it is chosen.
    static Subnet subnet(Transaction tx, Place place) {
        var subnet = Networks.subnet(tx, Networks.get(tx, place.network()), place.subnet());
        place.address().ifPresent(address -> Ports.requireFree(tx, subnet, address));
        return subnet;
    }

    private void checkSupply(Transaction tx, Plan plan) {
        Ports.requireFree(tx, plan.subnet(), count);
        Zones.requireAvailable(plan.zone());
        if (payment.charging() == Charging.HOURLY && tx.account().standing().bandwidthPackage()) {
            throw new BandwidthPackageHolder(tx.caller().account(), true).raise();
        }
        checkQuotas(tx, plan);
        var wanted = blueprint(plan, new InstanceId(""), List.of(), internet).size();
        var all = IntStream.range(0, count)
                .mapToObj(number -> wanted)
                .reduce(wanted.minus(wanted), (one, other) -> one.plus(other));
        if (!plan.zone().hasRoomFor(all) || (publicAddress && PublicAddresses.free(tx) < count)) {
            throw new SoldOut(plan.zone().id()).raise();
        }
    }

    private void checkQuotas(Transaction tx, Plan plan) {
        var charged = Kinds.charged(tx.caller().account(), ResourceType.INSTANCE, payment.charging());
        var paid = tx.own(Kinds.SUBSCRIPTIONS);
        switch (payment.charging()) {
            case HOURLY -> tx.checkQuota(Quota.HOURLY_INSTANCES, paid.count(Kinds.CHARGED, charged), count);
            case PREPAID ->
                tx.checkQuota(
                        Quota.PREPAID_INSTANCES,
                        boughtThisMonth(tx, paid.list(Kinds.CHARGED, charged), plan.zone()),
                        count);
        }
    }

    private static long boughtThisMonth(Transaction tx, List<Subscription> paid, AvailabilityZone zone) {
        return paid.stream()
                .filter(known -> known.since().isAfter(tx.now().minus(MONTH)))
                .flatMap(known -> tx.instances().find(new InstanceId(known.id().value())).stream())
                .filter(instance -> instance.zone().equals(zone.id()))
                .count();
    }

    private long price(Transaction tx, Plan plan) {
        return InstancePrice.of(tx.settings().tariff(), plan.flavor(), plan.disks(), internet, payment.charging());
    }

    private Instance build(Transaction tx, Plan plan, long price) {
        var id = new InstanceId(tx.newId(ResourceType.INSTANCE));
        var port = Ports.open(tx, plan.subnet(), id.value(), place.flatMap(Place::address));
        var reached = publicAddress
                ? internet.with(Optional.of(PublicAddresses.take(tx).address()))
                : internet;
        var instance = blueprint(plan, id, List.of(port.id()), reached).build(tx);
        var paid = Billing.begin(tx, id, ResourceType.INSTANCE, payment.charging(), price, payment.periods());
        tx.own(Kinds.SUBSCRIPTIONS).put(paid.with(payment.renewal()));
        return instance;
    }

    private NewInstance blueprint(Plan plan, InstanceId id, List<PortId> ports, Internet reached) {
        return new NewInstance(
                id,
                plan.zone(),
                project,
                name,
                image,
                plan.flavor(),
                plan.disks(),
                ports,
                securityGroups,
                login.key().map(KeyPair.Key::value),
                reached);
    }
}
