package io.squall.engine.networkinterface;

import io.squall.engine.Transaction;
import io.squall.model.Port;
import io.squall.model.SecurityGroupId;
import java.util.List;

/// Which security groups a network interface is behind: an instance's first one is behind the instance's.
final class InterfaceGroups {

    private InterfaceGroups() {}

    static List<SecurityGroupId> of(Transaction tx, Port port) {
        return port.elastic()
                ? port.securityGroups()
                : Interfaces.instance(tx, port)
                        .map(instance -> instance.securityGroups())
                        .orElse(List.of());
    }
}
