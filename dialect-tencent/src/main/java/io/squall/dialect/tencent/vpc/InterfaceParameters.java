package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.PortId;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import java.util.List;
import java.util.Optional;

/// The parameters that several actions on network interfaces have.
final class InterfaceParameters {

    private static final int MAX_DESCRIPTION = 60;
    private static final int MAX_ADDRESSES = 100;
    private static final int MAX_GROUPS = 100;
    private static final String ADDRESS = "privateIpAddress";

    private InterfaceParameters() {}

    /// The addresses of a `privateIpAddressSet`.
    record Addresses(Optional<Ipv4Address> primary, List<Ipv4Address> secondary) {
        Addresses {
            secondary = List.copyOf(secondary);
        }
    }

    private record Wanted(Ipv4Address address, boolean primary) {}

    static PortId port(Parameters parameters) {
        return new PortId(parameters.text("networkInterfaceId"));
    }

    static InstanceId instance(Parameters parameters) {
        return new InstanceId(Ids.current(ResourceType.INSTANCE, parameters.text("instanceId")));
    }

    static Optional<String> name(Parameters parameters) {
        return VpcParameters.optionalName(parameters, "eniName", "InvalidNetworkInterfaceName");
    }

    static Optional<String> description(Parameters parameters) {
        return parameters.optionalText("eniDescription", MAX_DESCRIPTION);
    }

    static List<SecurityGroupId> groups(Parameters parameters) {
        return parameters.optionalTexts("sgIds", MAX_GROUPS).stream()
                .map(SecurityGroupId::new)
                .toList();
    }

    /// How many addresses are wanted, whichever are free.
    static int count(Parameters parameters) {
        return parameters
                .optionalInteger("secondaryPrivateIpAddressCount", 0, MAX_ADDRESSES)
                .orElse(0);
    }

    static Addresses addresses(Parameters parameters) {
        var wanted = parameters.optionalObjects("privateIpAddressSet").stream()
                .map(InterfaceParameters::wanted)
                .toList();
        var primary =
                wanted.stream().filter(Wanted::primary).map(Wanted::address).toList();
        if (wanted.size() > MAX_ADDRESSES || primary.size() > 1) {
            throw parameters.wrong(
                    "privateIpAddressSet",
                    "must have no more than %d elements, one of them primary".formatted(MAX_ADDRESSES));
        }
        return new Addresses(
                primary.stream().findFirst(),
                wanted.stream()
                        .filter(each -> !each.primary())
                        .map(Wanted::address)
                        .toList());
    }

    private static Wanted wanted(Parameters element) {
        return new Wanted(address(element, element.text(ADDRESS)), element.bool("primary", false));
    }

    /// `privateIpAddress.n`.
    static List<Ipv4Address> named(Parameters parameters) {
        return parameters.texts(ADDRESS, MAX_ADDRESSES).stream()
                .map(text -> address(parameters, text))
                .toList();
    }

    private static Ipv4Address address(Parameters parameters, String text) {
        return Ipv4Address.parse(text)
                .orElseThrow(() -> parameters.wrong(ADDRESS, "%s is no IP address".formatted(text)));
    }
}
