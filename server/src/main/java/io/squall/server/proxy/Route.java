package io.squall.server.proxy;

import io.squall.server.tls.Hosts;
import java.net.InetAddress;
import java.util.Optional;

/// Where a request goes.
public sealed interface Route {

    /// To Squall itself.
    record Here(int port) implements Route {}

    /// To something else on this machine.
    record Loopback(Destination to) implements Route {}

    /// Out of the emulated cloud.
    record Outside(Destination to) implements Route {}

    /// Nowhere.
    record Refused(Answer why) implements Route {}

    /// What decides where requests go. Hosts are told apart by their names alone, and no name is looked up for it.
    ///
    /// @param emulated hosts whose place Squall takes, at whatever port
    /// @param address where Squall listens
    /// @param port for plain HTTP
    /// @param tlsPort for HTTPS
    record Table(Hosts emulated, InetAddress address, int port, Optional<Integer> tlsPort, Egress egress) {

        private static final int PLAIN = 80;

        Route ofTunnel(Destination to, boolean isLocal) {
            return to.port() == PLAIN ? of(to, isLocal, Optional.of(port)) : of(to, isLocal, tlsPort);
        }

        Route ofRequest(Destination to, boolean isLocal) {
            return of(to, isLocal, Optional.of(port));
        }

        private Route of(Destination to, boolean isLocal, Optional<Integer> here) {
            if (emulated.contain(to.host()) && !HostName.isLoopback(to.host())) {
                return here.<Route>map(Here::new).orElseGet(() -> new Refused(Answer.noHttps(to)));
            }
            if (HostName.isLoopback(to.host())) {
                return isLocal ? new Loopback(to) : new Refused(Answer.notLocal(to));
            }
            return egress.admit(to) ? new Outside(to) : new Refused(Answer.blocked(to));
        }
    }
}
