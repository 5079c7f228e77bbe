package io.squall.dialect.tencent.eip;

import io.squall.dialect.Fault;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.floatingip.Target;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIpId;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.PortId;
import io.squall.model.ResourceType;
import java.util.Optional;

/// The parameters that several actions on elastic IPs have.
final class EipParameters {

    private EipParameters() {}

    static FloatingIpId eip(Parameters parameters) {
        return new FloatingIpId(parameters.text("eipId"));
    }

    static InstanceId instance(Parameters parameters) {
        return new InstanceId(Ids.current(ResourceType.INSTANCE, parameters.text("unInstanceId")));
    }

    /// `networkInterfaceId` with its `privateIpAddress`.
    static Optional<Target.OfPort> networkInterface(Parameters parameters) {
        return parameters
                .optionalText("networkInterfaceId")
                .map(id -> new Target.OfPort(new PortId(id), address(parameters)));
    }

    private static Ipv4Address address(Parameters parameters) {
        var text = parameters.text("privateIpAddress");
        return Ipv4Address.parse(text).orElseThrow(() -> parameters.wrong("privateIpAddress", "is no IP address"));
    }

    /// A complaint about which resource was named.
    static RuntimeException wrongTarget(String name, String problem) {
        return new Fault<>(TencentError.INVALID_PARAMETER, problem, new Fault.Specific("4000", name)).raise();
    }
}
