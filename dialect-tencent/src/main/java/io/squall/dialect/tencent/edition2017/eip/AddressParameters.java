package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.floatingip.Target;
import io.squall.model.FloatingIpId;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.PortId;

/// The parameters that actions on elastic IPs have. Their identifiers have no form: what has the wrong one does not
/// exist.
final class AddressParameters {

    static final String ADDRESSES = "AddressIds";
    static final int MAX_ADDRESSES = 100;

    private static final String INSTANCE = "InstanceId";
    private static final String INTERFACE = "NetworkInterfaceId";
    private static final String PRIVATE_ADDRESS = "PrivateIpAddress";

    private AddressParameters() {}

    static FloatingIpId address(Parameters parameters) {
        return new FloatingIpId(parameters.text("AddressId"));
    }

    static InstanceId instance(Parameters parameters) {
        return new InstanceId(IdForm.INSTANCE.one(parameters, INSTANCE));
    }

    /// An instance, or an interface with one of its addresses.
    static Target target(Parameters parameters) {
        var ofInterface = parameters.has(INTERFACE) || parameters.has(PRIVATE_ADDRESS);
        if (parameters.has(INSTANCE) && ofInterface) {
            throw NamedErrors.invalid(
                            "InvalidParameterConflict", "InstanceId and NetworkInterfaceId exclude each other")
                    .raise();
        }
        if (parameters.has(INSTANCE)) {
            return new Target.OfInstance(instance(parameters));
        }
        if (!ofInterface) {
            throw NamedErrors.invalid("MissingResourceId", "InstanceId or NetworkInterfaceId is required")
                    .raise();
        }
        return new Target.OfPort(new PortId(parameters.text(INTERFACE)), privateAddress(parameters));
    }

    private static Ipv4Address privateAddress(Parameters parameters) {
        var text = parameters.text(PRIVATE_ADDRESS);
        return Ipv4Address.parse(text)
                .orElseThrow(() ->
                        parameters.wrong(Flaw.UNSUPPORTED, PRIVATE_ADDRESS, "%s is no IP address".formatted(text)));
    }
}
