package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.instance.BuyInstances.Place;
import io.squall.model.Ipv4Address;
import io.squall.model.NetworkId;
import io.squall.model.SubnetId;
import java.util.Optional;

/// Reads `VirtualPrivateCloud`: where instances stand.
final class Places {

    private static final String ADDRESSES = "PrivateIpAddresses";

    private Places() {}

    /// Nothing, or a VPC and its subnet. An address can be chosen for one instance only.
    static Optional<Place> optional(Parameters parameters, int count) {
        var cloud = cloud(parameters);
        var network = IdForm.NETWORK.optional(cloud, "VpcId");
        var subnet = IdForm.SUBNET.optional(cloud, "SubnetId");
        if (network.isPresent() != subnet.isPresent()) {
            throw cloud.wrong(
                    Flaw.CONFLICTING,
                    network.isPresent() ? "SubnetId" : "VpcId",
                    "is required with the other of the two");
        }
        var address = address(cloud);
        if (address.isPresent() && (network.isEmpty() || count > 1)) {
            throw cloud.wrong(
                    Flaw.CONFLICTING,
                    ADDRESSES,
                    network.isEmpty() ? "needs VpcId and SubnetId" : "is for one instance only");
        }
        return network.map(id -> new Place(new NetworkId(id), new SubnetId(subnet.orElseThrow()), address));
    }

    /// A VPC, its subnet and an address.
    static Place required(Parameters parameters) {
        var cloud = cloud(parameters);
        return new Place(
                new NetworkId(IdForm.NETWORK.one(cloud, "VpcId")),
                new SubnetId(IdForm.SUBNET.one(cloud, "SubnetId")),
                Optional.of(address(cloud).orElseThrow(() -> cloud.wrong(Flaw.MISSING, ADDRESSES, "is required"))));
    }

    private static Parameters cloud(Parameters parameters) {
        var cloud = parameters.object("VirtualPrivateCloud");
        cloud.optionalBoolean("AsVpcGateway");
        return cloud;
    }

    private static Optional<Ipv4Address> address(Parameters cloud) {
        return cloud.optionalTexts(ADDRESSES, 1).stream()
                .findFirst()
                .map(text -> Ipv4Address.parse(text)
                        .orElseThrow(
                                () -> cloud.wrong(Flaw.UNSUPPORTED, ADDRESSES, "%s is no IP address".formatted(text))));
    }
}
