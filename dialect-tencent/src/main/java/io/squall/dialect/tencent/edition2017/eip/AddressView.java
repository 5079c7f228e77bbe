package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.floatingip.DescribeFloatingIps.Described;
import io.squall.model.InstanceId;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// An elastic IP as "DescribeAddresses" of the edition in the EIP documentation shows it.
final class AddressView {

    private AddressView() {}

    static ObjectNode of(Described described) {
        var floatingIp = described.floatingIp();
        return Json.object()
                .put("AddressId", floatingIp.id().value())
                .put("AddressName", floatingIp.name())
                .put("AddressIp", floatingIp.address().toString())
                .put("AddressStatus", status(described))
                .put("InstanceId", instance(described).orElse(null))
                .put("NetworkInterfaceId", shownInterface(described).orElse(null))
                .put("PrivateAddressIp", privateAddress(described).orElse(null))
                .put("IsArrears", described.suspended())
                .put("IsBlocked", false)
                .put("CreatedTime", Times.utc(floatingIp.createdAt()));
    }

    static String status(Described described) {
        return switch (described.floatingIp().state()) {
            case ASSOCIATING -> "BINDING";
            case ASSOCIATED -> described.instance().isPresent() ? "BIND" : "BIND_ENI";
            case DISASSOCIATING -> "UNBINDING";
            case IDLE -> "UNBIND";
        };
    }

    static Optional<String> instance(Described described) {
        return described.instance().map(InstanceId::value);
    }

    static Optional<String> privateAddress(Described described) {
        return described
                .floatingIp()
                .association()
                .map(association -> association.fixedAddress().toString());
    }

    static Optional<String> networkInterface(Described described) {
        return described.port().map(port -> port.id().value());
    }

    /// The interface where it leads; none, if it leads to the first address of an instance.
    private static Optional<String> shownInterface(Described described) {
        return networkInterface(described).filter(id -> !described.first());
    }
}
