package io.squall.engine.floatingip;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;

/// What a floating IP can lead to.
public sealed interface Target {

    /// The port that is meant.
    Port port(Transaction tx);

    /// Which of its addresses is meant.
    Ipv4Address address(Port port);

    /// The first port of an instance.
    record OfInstance(InstanceId instance) implements Target {
        @Override
        public Port port(Transaction tx) {
            var found = tx.instances().get(ResourceType.INSTANCE, instance);
            return tx.ports().get(ResourceType.PORT, found.ports().getFirst());
        }

        @Override
        public Ipv4Address address(Port port) {
            return port.address();
        }
    }

    /// A port of an instance or of none, by one of its addresses.
    record OfPort(PortId id, Ipv4Address address) implements Target {
        @Override
        public Port port(Transaction tx) {
            return tx.ports()
                    .find(id)
                    .filter(port -> port.addresses().contains(address) && isHere(tx, port) && isConnectable(tx, port))
                    .orElseThrow(() -> new NoSuch(ResourceType.PORT, id.value()).raise());
        }

        @Override
        public Ipv4Address address(Port port) {
            return address;
        }

        private static boolean isHere(Transaction tx, Port port) {
            return tx.all(Kinds.NETWORKS)
                    .find(port.network())
                    .filter(network -> tx.caller().region().sees(network.region()))
                    .isPresent();
        }

        private static boolean isConnectable(Transaction tx, Port port) {
            return port.device().isEmpty()
                    || tx.instances().find(new InstanceId(port.device())).isPresent();
        }
    }
}
