package io.squall.dialect.tencent.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.floatingip.DescribeFloatingIps.Described;
import io.squall.model.InstanceId;
import tools.jackson.databind.node.ObjectNode;

/// An elastic IP as "DescribeEip" in the EIP documentation shows it.
final class EipView {

    static final int BGP = 5;

    private static final int FOR_INSTANCES = 0;

    private EipView() {}

    static ObjectNode of(Described described) {
        var floatingIp = described.floatingIp();
        return Json.object()
                .put("eipId", id(described))
                .put("eipName", floatingIp.name())
                .put("eip", address(described))
                .put("ispId", BGP)
                .put("status", status(described))
                .put("arrears", described.suspended() ? 1 : 0)
                .put("unInstanceId", instance(described))
                .put("createdAt", Times.local(floatingIp.createdAt()))
                .put("updatedAt", Times.local(floatingIp.updatedAt()))
                .put("freeSecond", described.idle().toSeconds())
                .put("type", FOR_INSTANCES)
                .put("privateIpAddress", privateAddress(described))
                .put("networkInterfaceId", shownInterface(described));
    }

    static String id(Described described) {
        return described.floatingIp().id().value();
    }

    static String address(Described described) {
        return described.floatingIp().address().toString();
    }

    static int status(Described described) {
        return switch (described.floatingIp().state()) {
            case ASSOCIATING -> 1;
            case ASSOCIATED -> 2;
            case DISASSOCIATING -> 3;
            case IDLE -> 4;
        };
    }

    static String instance(Described described) {
        return described.instance().map(InstanceId::value).orElse("");
    }

    static String privateAddress(Described described) {
        return described
                .floatingIp()
                .association()
                .map(association -> association.fixedAddress().toString())
                .orElse("");
    }

    /// The interface where it leads; none, if it leads to the first address of an instance.
    private static String shownInterface(Described described) {
        return described.first() ? "" : networkInterface(described);
    }

    /// The interface where it leads.
    static String networkInterface(Described described) {
        return described.port().map(port -> port.id().value()).orElse("");
    }
}
