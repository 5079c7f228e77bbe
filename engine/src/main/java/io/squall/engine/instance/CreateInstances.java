package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.flavor.Flavors;
import io.squall.engine.image.Images;
import io.squall.engine.keypair.KeyPairs;
import io.squall.engine.network.Networks;
import io.squall.engine.network.Ports;
import io.squall.engine.securitygroup.SecurityGroups;
import io.squall.engine.volume.CreateVolume;
import io.squall.engine.zone.Zones;
import io.squall.model.AvailabilityZone;
import io.squall.model.Flavor;
import io.squall.model.FlavorId;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Internet;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.Rejection.InstanceNameTooLong;
import io.squall.model.Rejection.NetworkHasNoSubnet;
import io.squall.model.Rejection.NetworkIsExternal;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.RootDiskSizeMissing;
import io.squall.model.Rejection.SubnetOfAnotherNetwork;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Builds instances that are alike but for their names and addresses. If their zone has no room for one, it is built
/// all the same and ends in ERROR.
///
/// @param networks where they stand, one interface each, eth0 first
/// @param count how many; from two on, each name gets a number
/// @param rootDisk ignored by flavors that bring a root disk of their own
/// @param securityGroups names
/// @param maxWindowsName how long a name may be in characters if the image is Windows
public record CreateInstances(
        String name,
        ImageId image,
        FlavorId flavor,
        List<Attachable> networks,
        ZoneId zone,
        String keyName,
        int count,
        Optional<RootDisk> rootDisk,
        List<String> securityGroups,
        int maxWindowsName)
        implements Command<List<Instance>> {

    /// A network, or one subnet of it; at least one of the two.
    public record Attachable(Optional<NetworkId> network, Optional<SubnetId> subnet) {}

    /// The volume to boot from.
    ///
    /// @param sizeGb size in GB
    public record RootDisk(int sizeGb, Volume.Type type) {}

    public CreateInstances {
        networks = List.copyOf(networks);
        securityGroups = List.copyOf(securityGroups);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.IMAGE, Service.NETWORK, Service.BLOCK_STORAGE);
    }

    @Override
    public List<Instance> run(Transaction tx) {
        checkAgainstImageAndFlavor(tx);
        var plan = resolve(tx);
        checkStates(tx, plan);
        checkQuotas(tx, plan);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> build(tx, plan, count == 1 ? name : name + "-" + number))
                .toList();
    }

    /// All that the request names, found.
    private record Plan(
            Image image, Flavor flavor, List<Subnet> subnets, AvailabilityZone zone, Set<SecurityGroupId> groups) {}

    /// What is wrong with the request itself, and takes the image or the flavor to know.
    private void checkAgainstImageAndFlavor(Transaction tx) {
        Images.find(tx, image).filter(Image::isWindows).ifPresent(windows -> {
            if (name.length() > maxWindowsName) {
                throw new InstanceNameTooLong(name, maxWindowsName).raise();
            }
        });
        Flavors.findUsable(tx, flavor).ifPresent(found -> {
            if (found.localDiskGb().isEmpty() && rootDisk.isEmpty()) {
                throw new RootDiskSizeMissing(found.name()).raise();
            }
        });
    }

    private Plan resolve(Transaction tx) {
        var foundImage = Images.find(tx, image).orElseThrow(() -> unknown(ResourceType.IMAGE, image.value()));
        var foundFlavor =
                Flavors.findUsable(tx, flavor).orElseThrow(() -> unknown(ResourceType.FLAVOR, flavor.value()));
        networks.forEach(attachable -> checkKnown(tx, attachable));
        var foundZone = Zones.find(tx, zone);
        KeyPairs.get(tx, keyName);
        securityGroups.forEach(group -> SecurityGroups.requireKnown(tx, group));
        if (foundImage.state() != Image.State.ACTIVE) {
            throw new WrongState(ResourceType.IMAGE, image.value(), foundImage.state(), List.of(Image.State.ACTIVE))
                    .raise();
        }
        ImageNeedsRule.check(foundImage, foundFlavor, rootDiskGb(foundFlavor));
        var subnets =
                networks.stream().map(attachable -> subnet(tx, attachable)).toList();
        var groups = securityGroups.stream()
                .map(group -> SecurityGroups.get(tx, group))
                .map(SecurityGroup::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Plan(foundImage, foundFlavor, subnets, foundZone, groups);
    }

    private static RuntimeException unknown(ResourceType type, String id) {
        return new NoSuch(type, id).raise();
    }

    private static void checkKnown(Transaction tx, Attachable attachable) {
        attachable.network().ifPresent(id -> Networks.get(tx, id));
        attachable.subnet().filter(id -> Networks.findSubnet(tx, id).isEmpty()).ifPresent(id -> {
            throw unknown(ResourceType.SUBNET, id.value());
        });
    }

    private static Subnet subnet(Transaction tx, Attachable attachable) {
        var chosen = attachable.subnet().flatMap(id -> Networks.findSubnet(tx, id));
        var network = Networks.get(
                tx, attachable.network().or(() -> chosen.map(Subnet::network)).orElseThrow());
        if (network.external()) {
            throw new NetworkIsExternal(network.id()).raise();
        }
        chosen.filter(subnet -> !subnet.network().equals(network.id())).ifPresent(subnet -> {
            throw new SubnetOfAnotherNetwork(subnet.id(), network.id()).raise();
        });
        return chosen.orElseGet(() -> anySubnet(tx, network));
    }

    /// The first subnet that has addresses left; the first of all, if none has.
    private static Subnet anySubnet(Transaction tx, Network network) {
        var subnets = Networks.subnets(tx, network.id());
        if (subnets.isEmpty()) {
            throw new NetworkHasNoSubnet(network.id()).raise();
        }
        return subnets.stream()
                .filter(subnet -> Ports.free(tx, subnet.id()) > 0)
                .findFirst()
                .orElse(subnets.getFirst());
    }

    private void checkStates(Transaction tx, Plan plan) {
        plan.subnets().stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .forEach((subnet, interfaces) -> Ports.requireFree(tx, subnet, interfaces * count));
        Zones.requireAvailable(plan.zone());
    }

    private void checkQuotas(Transaction tx, Plan plan) {
        tx.checkQuota(Quota.INSTANCES, tx.instances().count(), count);
        tx.checkQuota(
                Quota.VCPUS,
                tx.instances().sum(Kinds.VCPUS),
                (long) count * plan.flavor().vcpus());
        tx.checkQuota(
                Quota.RAM_MB,
                tx.instances().sum(Kinds.RAM_MB),
                (long) count * plan.flavor().ramMb());
        if (plan.flavor().localDiskGb().isEmpty()) {
            CreateVolume.checkQuotas(tx, count, (long) count * rootDiskGb(plan.flavor()));
        }
        Ports.checkQuota(tx, count * networks.size());
    }

    private int rootDiskGb(Flavor found) {
        return found.localDiskGb().or(() -> rootDisk.map(RootDisk::sizeGb)).orElseThrow();
    }

    private Instance build(Transaction tx, Plan plan, String ownName) {
        var id = new InstanceId(tx.newId(ResourceType.INSTANCE));
        var disks = plan.flavor().localDiskGb().isPresent()
                ? List.<Disk>of()
                : List.of(new Disk(
                        rootDiskGb(plan.flavor()), rootDisk.orElseThrow().type()));
        var ports = plan.subnets().stream()
                .map(subnet -> Ports.open(tx, subnet, id.value()).id())
                .toList();
        return new NewInstance(
                        id,
                        plan.zone(),
                        ProjectId.DEFAULT,
                        ownName,
                        image,
                        plan.flavor(),
                        disks,
                        ports,
                        List.copyOf(plan.groups()),
                        Optional.of(keyName),
                        Internet.NONE)
                .build(tx);
    }
}
