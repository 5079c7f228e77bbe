package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Fault;
import io.squall.dialect.tencent.action.DiskTypes;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.instance.BuyInstances;
import io.squall.engine.instance.BuyInstances.Place;
import io.squall.engine.instance.Choice.Size;
import io.squall.engine.instance.Disks;
import io.squall.engine.instance.Growth;
import io.squall.engine.instance.Login;
import io.squall.engine.instance.Payment;
import io.squall.errors.TencentError;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Internet;
import io.squall.model.Ipv4Address;
import io.squall.model.KeyPair;
import io.squall.model.NetworkId;
import io.squall.model.ProjectId;
import io.squall.model.ResourceType;
import io.squall.model.SubnetId;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters with which instances are bought: those of "RunInstances" and "RunInstancesHour" in the CVM
/// documentation.
final class Purchase {

    static final int MAX_MONTHS = 36;
    private static final int MAX_VCPUS = 1_000;
    private static final int MAX_RAM_GB = 10_000;
    private static final int MAX_DISK_GB = 16_000;
    private static final int STEP_GB = 10;
    private static final int MAX_BANDWIDTH = 1_000;
    private static final int MAX_NAME = 60;
    private static final int MAX_COUNT = 100;
    private static final int MAX_TOKEN = 64;
    private static final int MIN_ROOT_GB = 20;
    private static final int MB_PER_GB = 1024;
    private static final Map<String, Image.Kind> IMAGE_KINDS =
            Map.of("1", Image.Kind.OWN, "2", Image.Kind.PUBLIC, "4", Image.Kind.SHARED);
    private static final String UNNAMED = "未命名";
    private static final Map<String, String> FAMILIES = Map.of(
            "CVM.S1", "S1", "CVM.S2", "S2", "CVM.I1", "I1", "CVM.I2", "I2", "CVM.M1", "M1", "CVM.M2", "M2", "CVM.C2",
            "C2");
    private static final Map<String, Internet.Charge> CHARGES = Map.of(
            "PayByTraffic", Internet.Charge.TRAFFIC,
            "PayByBandwidth", Internet.Charge.BANDWIDTH,
            "PayByHour", Internet.Charge.BANDWIDTH);

    private final Parameters parameters;

    private Purchase(TencentRequest request) {
        this.parameters = request.parameters();
    }

    /// Reads them.
    static BuyInstances read(TencentRequest request, Payment payment, Optional<ZoneId> zone) {
        return new Purchase(request).read(payment, zone);
    }

    private BuyInstances read(Payment payment, Optional<ZoneId> zone) {
        var size = size(parameters, "instanceType");
        var image = new ImageId(parameters.text("imageId"));
        var disks = disks(parameters);
        var count = count(parameters);
        var internet = internet(parameters);
        var place = place(count);
        var key = parameters.optionalText("keyId").map(KeyPair.Key::new);
        var password = parameters.optionalText("password");
        if (key.isPresent() && password.isPresent()) {
            throw parameters.wrong("keyId", "and password exclude each other");
        }
        return new BuyInstances(
                payment,
                parameters.optionalText("instanceName", MAX_NAME).orElse(UNNAMED),
                zone,
                image,
                Optional.of(imageKind(parameters)),
                size,
                disks,
                place,
                internet,
                publicAddress(internet),
                List.of(),
                new Login(key, password),
                new ProjectId(Integer.toString(parameters
                        .optionalInteger("projectId", 0, Integer.MAX_VALUE)
                        .orElse(0))),
                count,
                parameters.optionalText("clientToken", MAX_TOKEN));
    }

    /// What the image must be: one of the market's is nobody's.
    static Image.Kind imageKind(Parameters parameters) {
        return parameters.optionalChoice("imageType", IMAGE_KINDS).orElse(Image.Kind.PUBLIC);
    }

    /// The size of the root disk in GB.
    static Optional<Integer> rootGb(Parameters parameters) {
        return parameters
                .optionalInteger("rootSize", MIN_ROOT_GB, MAX_DISK_GB)
                .map(size -> sizeGb(parameters, "rootSize", size));
    }

    /// What an instance is to have instead: `cpu` and `mem`.
    static Growth growth(Parameters parameters) {
        return new Growth.Parts(
                parameters.optionalInteger("cpu", 1, MAX_VCPUS),
                parameters.optionalInteger("mem", 1, MAX_RAM_GB).map(gb -> gb * MB_PER_GB));
    }

    /// The disks, which are all of one type.
    static Disks disks(Parameters parameters) {
        var rootGb = rootGb(parameters);
        var dataGb = dataGb(parameters);
        return Disks.alike(
                parameters.optionalChoice("storageType", DiskTypes.NUMBERS).orElse(Volume.Type.LOCAL_HDD),
                rootGb,
                dataGb);
    }

    /// The size of the data disk in GB; 0 for none.
    static int dataGb(Parameters parameters) {
        return sizeGb(parameters, "storageSize", parameters.integer("storageSize", 0, MAX_DISK_GB));
    }

    private static int sizeGb(Parameters parameters, String name, int size) {
        if (size % STEP_GB != 0) {
            throw parameters.wrong(name, "must be a multiple of %d".formatted(STEP_GB));
        }
        return size;
    }

    /// How many are wanted.
    static int count(Parameters parameters) {
        return parameters.optionalInteger("goodsNum", 1, MAX_COUNT).orElse(1);
    }

    /// What is wanted.
    ///
    /// @param family the parameter that names it
    static Size size(Parameters parameters, String family) {
        return new Size(
                parameters.optionalChoice(family, FAMILIES).orElse("S1"),
                parameters.integer("cpu", 1, MAX_VCPUS),
                parameters.integer("mem", 1, MAX_RAM_GB) * MB_PER_GB);
    }

    static Internet internet(Parameters parameters) {
        return new Internet(
                parameters.optionalInteger("bandwidth", 0, MAX_BANDWIDTH).orElse(0),
                parameters.optionalChoice("bandwidthType", CHARGES).orElse(Internet.Charge.BANDWIDTH),
                Optional.empty(),
                Optional.empty());
    }

    private boolean publicAddress(Internet internet) {
        return internet.bandwidthMbps() > 0 && parameters.bool("wanIp", true);
    }

    private Optional<Place> place(int count) {
        var vpc = parameters.optionalText("vpcId").filter(id -> !id.equals("0"));
        var subnet = parameters.optionalText("subnetId").filter(id -> !id.equals("0"));
        if (vpc.isPresent() != subnet.isPresent()) {
            throw parameters.wrong(vpc.isPresent() ? "subnetId" : "vpcId", "is required with the other of the two");
        }
        var address = address(count);
        if (address.isPresent() && vpc.isEmpty()) {
            throw parameters.wrong("privateIpAddresses", "needs vpcId and subnetId");
        }
        return vpc.map(id -> new Place(
                new NetworkId(Ids.current(ResourceType.NETWORK, id)),
                new SubnetId(Ids.current(ResourceType.SUBNET, subnet.orElseThrow())),
                address));
    }

    private Optional<Ipv4Address> address(int count) {
        var given = parameters.optionalTexts("privateIpAddresses", 1).stream().findFirst();
        if (given.isPresent() && count > 1) {
            throw parameters.wrong("privateIpAddresses", "is for one instance only");
        }
        return given.map(Purchase::address);
    }

    /// An address in `privateIpAddresses`.
    static Ipv4Address address(String text) {
        return Ipv4Address.parse(text)
                .orElseThrow(() -> new Fault<>(
                                TencentError.INVALID_PARAMETER,
                                "privateIpAddresses %s is no IP address".formatted(text),
                                new Fault.Specific("4000", "InvalidParameter.InvalidIpFormat"))
                        .raise());
    }

    static Optional<ZoneId> zone(Parameters parameters) {
        return parameters.optionalText("zoneId").map(Regions::zone);
    }
}
