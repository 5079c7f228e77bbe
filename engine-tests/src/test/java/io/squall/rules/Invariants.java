package io.squall.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Kinds;
import io.squall.engine.Store;
import io.squall.engine.Store.Tables;
import io.squall.model.Account;
import io.squall.model.AddressRange;
import io.squall.model.Capacity;
import io.squall.model.FloatingIp;
import io.squall.model.Instance;
import io.squall.model.Instance.Task;
import io.squall.model.Ipv4Address;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Place;
import io.squall.model.Owned;
import io.squall.model.Port;
import io.squall.model.Quota;
import io.squall.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds in every world at every moment.
public final class Invariants {

    private final Tables tables;
    private final Map<String, Instance> instances;
    private final List<Volume> volumes;
    private final List<Port> ports;
    private final List<FloatingIp> floatingIps;

    private Invariants(Tables tables) {
        this.tables = tables;
        this.instances = tables.table(Kinds.INSTANCES).list().stream()
                .collect(Collectors.toMap(instance -> instance.id().value(), Function.identity()));
        this.volumes = tables.table(Kinds.VOLUMES).list();
        this.ports = tables.table(Kinds.PORTS).list();
        this.floatingIps = tables.table(Kinds.FLOATING_IPS).list();
    }

    static void hold(TestWorld world) {
        hold(world.store());
    }

    /// Looks at all of a world, wherever it is kept.
    public static void hold(Store store) {
        store.read(tables -> {
            var invariants = new Invariants(tables);
            invariants.zonesAreChargedForWhatTheyHold();
            invariants.addressesAreFreeOrTakenOnce();
            invariants.interfacesAndInstancesBelongTogether();
            invariants.volumesAreAttachedToInstancesOnceEach();
            invariants.floatingIpsLeadToPortsOnceEach();
            invariants.buildingInstancesAreBeingBuilt();
            return true;
        });
    }

    /// What holds as long as nobody cuts an account's limits.
    static void holdWithQuotas(TestWorld world) {
        holdWithQuotas(world.store());
    }

    /// The same, wherever the world is kept.
    public static void holdWithQuotas(Store store) {
        hold(store);
        store.read(tables -> {
            var invariants = new Invariants(tables);
            tables.table(Kinds.ACCOUNTS).list().forEach(invariants::quotasAreKept);
            return true;
        });
    }

    private void zonesAreChargedForWhatTheyHold() {
        for (var zone : tables.table(Kinds.ZONES).list()) {
            var hosted = instances.values().stream()
                    .filter(instance -> instance.placed() && instance.zone().equals(zone.id()))
                    .map(instance -> Capacity.of(instance.flavor()));
            var stored = volumes.stream()
                    .filter(volume -> volume.stored() && volume.zone().equals(zone.id()))
                    .map(volume -> Capacity.ofVolume(volume.sizeGb()));
            assertThat(zone.used())
                    .as("used of zone " + zone.id().value())
                    .isEqualTo(Stream.concat(hosted, stored).reduce(Capacity.NONE, Capacity::plus));
        }
    }

    private void addressesAreFreeOrTakenOnce() {
        for (var subnet : tables.table(Kinds.SUBNETS).list()) {
            var free = tables.table(Kinds.ADDRESSES)
                    .find(subnet.id())
                    .orElseThrow()
                    .free();
            var capacity = subnet.allocationPools().stream()
                    .mapToLong(AddressRange::size)
                    .sum();
            var taken = Stream.of(
                            ports.stream()
                                    .filter(port -> port.subnet().equals(subnet.id()))
                                    .flatMap(port -> port.addresses().stream()),
                            floatingIps.stream()
                                    .filter(ip -> ip.subnet().equals(subnet.id()))
                                    .map(FloatingIp::address),
                            lentDirectly().filter(subnet.cidr()::contains))
                    .flatMap(Function.identity())
                    .toList();
            assertThat(taken)
                    .as("taken addresses of subnet " + subnet.id().value())
                    .doesNotHaveDuplicates()
                    .noneMatch(free::isFree)
                    .allMatch(address -> isIn(subnet.allocationPools(), address));
            assertThat(free.size() + taken.size())
                    .as("addresses of subnet " + subnet.id().value())
                    .isEqualTo(capacity);
        }
    }

    /// Public addresses that no floating IP stands for.
    private Stream<Ipv4Address> lentDirectly() {
        return Stream.concat(
                instances.values().stream().flatMap(instance -> instance.internet().address().stream()),
                tables.table(Kinds.LOAD_BALANCERS).list().stream()
                        .map(LoadBalancer::place)
                        .filter(Place::isPublic)
                        .map(Place::address));
    }

    private static boolean isIn(List<AddressRange> pools, Ipv4Address address) {
        return pools.stream().anyMatch(pool -> pool.contains(address));
    }

    private void interfacesAndInstancesBelongTogether() {
        var balancers = tables.table(Kinds.LOAD_BALANCERS).list().stream()
                .map(balancer -> balancer.id().value())
                .toList();
        assertThat(ports)
                .as("ports of nothing")
                .allMatch(port -> (port.elastic() && port.device().isEmpty())
                        || instances.containsKey(port.device())
                        || balancers.contains(port.device()));
        for (var instance : instances.values()) {
            var own = ports.stream()
                    .filter(port -> port.device().equals(instance.id().value()))
                    .map(Port::id)
                    .toList();
            assertThat(own).as("ports of " + instance).containsExactlyInAnyOrderElementsOf(instance.ports());
            assertThat(instance.ports().stream().findFirst())
                    .as("first port of " + instance)
                    .isEqualTo(ports.stream()
                            .filter(port -> own.contains(port.id()) && !port.elastic())
                            .map(Port::id)
                            .findFirst());
        }
    }

    private void volumesAreAttachedToInstancesOnceEach() {
        for (var volume : volumes) {
            volume.attachment().ifPresent(attachment -> {
                var instance = instances.get(attachment.instance().value());
                assertThat(instance).as("instance of " + volume).isNotNull();
                assertThat(volume.zone()).isEqualTo(instance == null ? null : instance.zone());
                assertThat(volume.root()).isEqualTo(attachment.device().equals("/dev/vda"));
            });
            var attached = switch (volume.state()) {
                case ATTACHING, IN_USE, DETACHING -> true;
                case SNAPSHOTTING, REVERTING -> volume.attachment().isPresent();
                default -> volume.root();
            };
            assertThat(volume.attachment().isPresent())
                    .as("attachment of " + volume)
                    .isEqualTo(attached);
        }
        var places = volumes.stream()
                .flatMap(volume -> volume.attachment().stream())
                .map(attachment -> attachment.instance().value() + attachment.device())
                .toList();
        assertThat(places).as("devices of instances").doesNotHaveDuplicates();
        for (var instance : instances.values()) {
            var roots = volumes.stream()
                    .filter(volume -> volume.root() && volume.isAttachedTo(instance.id()))
                    .map(Volume::id)
                    .toList();
            assertThat(roots)
                    .as("roots of " + instance)
                    .isEqualTo(instance.rootVolume().stream().toList());
        }
    }

    private void floatingIpsLeadToPortsOnceEach() {
        var targets =
                floatingIps.stream().flatMap(ip -> ip.association().stream()).toList();
        assertThat(targets.stream().map(target -> target.port().value() + target.fixedAddress()))
                .doesNotHaveDuplicates();
        for (var target : targets) {
            var port = tables.table(Kinds.PORTS).find(target.port()).orElseThrow();
            assertThat(port.addresses()).contains(target.fixedAddress());
        }
    }

    private void buildingInstancesAreBeingBuilt() {
        assertThat(instances.values())
                .allMatch(instance -> (instance.state() != Instance.State.BUILDING)
                        || instance.isBusyWith(Task.Kind.BUILDING)
                        || instance.isBusyWith(Task.Kind.DELETING));
    }

    private void quotasAreKept(Account account) {
        var mine = instances.values().stream()
                .filter(instance -> instance.account().equals(account.id()))
                .toList();
        var disks = volumes.stream()
                .filter(volume -> volume.account().equals(account.id()))
                .toList();
        var has = Map.of(
                Quota.INSTANCES, (long) mine.size(),
                Quota.VCPUS,
                        mine.stream().mapToLong(one -> one.flavor().vcpus()).sum(),
                Quota.RAM_MB,
                        mine.stream().mapToLong(one -> one.flavor().ramMb()).sum(),
                Quota.VOLUMES, (long) disks.size(),
                Quota.VOLUME_GB, disks.stream().mapToLong(Volume::sizeGb).sum(),
                Quota.PORTS, count(ports, account),
                Quota.FLOATING_IPS, count(floatingIps, account));
        has.forEach((quota, amount) -> assertThat(amount)
                .as("%s of %s".formatted(quota, account.name()))
                .isLessThanOrEqualTo(account.quotas().limit(quota)));
    }

    private static long count(List<? extends Owned> nouns, Account account) {
        return nouns.stream()
                .filter(noun -> noun.account().equals(account.id()))
                .count();
    }
}
