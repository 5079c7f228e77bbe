package io.squall.server.proxy;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The addresses of this machine from which the proxy calls Squall on behalf of other machines. Who calls from one is
/// not local, although it looks so.
public final class Strangers {

    private final Set<SocketAddress> addresses = ConcurrentHashMap.newKeySet();

    void add(InetSocketAddress address) {
        addresses.add(address);
    }

    void remove(InetSocketAddress address) {
        addresses.remove(address);
    }

    public boolean contain(SocketAddress peer) {
        return addresses.contains(peer);
    }
}
