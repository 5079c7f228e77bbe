package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.model.Listener;
import io.squall.model.Listener.Protocol;
import java.util.List;
import java.util.Optional;

/// Which listeners of a load balancer for applications are to be shown.
///
/// @param ids all, if there are none
record ListenerFilter(List<String> ids, Optional<Protocol> protocol, Optional<Integer> port) {

    static ListenerFilter of(Parameters parameters) {
        return new ListenerFilter(
                parameters.optionalTexts("listenerIds", LbParameters.MAX_ITEMS),
                parameters.optionalChoice("protocol", ListenerParameters.PROTOCOLS),
                parameters.optionalInteger("loadBalancerPort", 1, LbParameters.MAX_PORT));
    }

    boolean shows(Listener listener) {
        return (ids.isEmpty() || ids.contains(listener.id().value()))
                && protocol.filter(one -> one != listener.protocol()).isEmpty()
                && port.filter(one -> one != listener.servicePort()).isEmpty();
    }
}
