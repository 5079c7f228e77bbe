package io.squall.engine.floatingip;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.Ipv4Address;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;

/// The rules about floating IPs that many commands share.
final class FloatingIps {

    private FloatingIps() {}

    /// The caller's floating IP with this address.
    static FloatingIp get(Transaction tx, Ipv4Address address) {
        return tx.floatingIps().list(Kinds.ADDRESS, address.toString()).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuch(ResourceType.FLOATING_IP, address.toString()).raise());
    }
}
