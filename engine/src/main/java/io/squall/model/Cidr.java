package io.squall.model;

import java.util.Optional;

/// A block of IPv4 addresses, such as 192.168.0.0/24.
public record Cidr(Ipv4Address network, int prefixLength) {

    private static final int WIDTH = 32;

    /// The longest prefix that sets its first and last address aside (RFC 3021 frees those of a /31).
    private static final int LONGEST_WITH_BROADCAST = 30;

    public Cidr {
        if (prefixLength < 0 || prefixLength > WIDTH) {
            throw new IllegalArgumentException("no prefix of %d bits".formatted(prefixLength));
        }
        if ((network.bits() & hostMask(prefixLength)) != 0) {
            throw new IllegalArgumentException("%s/%d has host bits set".formatted(network, prefixLength));
        }
    }

    /// Reads "network/length"; an address with host bits set is no network.
    public static Optional<Cidr> parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        var address = Ipv4Address.parse(text.substring(0, slash));
        var length = Ipv4Address.decimal(text, slash + 1, text.length(), WIDTH);
        if (address.isEmpty() || length.isEmpty()) {
            return Optional.empty();
        }
        var block = around(address.get(), length.getAsInt());
        return Optional.of(block).filter(cidr -> cidr.network.equals(address.get()));
    }

    /// The block of this size that the address lies in.
    static Cidr around(Ipv4Address address, int prefixLength) {
        return new Cidr(new Ipv4Address(address.bits() & ~hostMask(prefixLength)), prefixLength);
    }

    private static int hostMask(int prefixLength) {
        return (int) (0xFFFF_FFFFL >>> prefixLength);
    }

    public boolean contains(Ipv4Address address) {
        return (address.bits() & ~hostMask(prefixLength)) == network.bits();
    }

    public boolean contains(Cidr other) {
        return other.prefixLength >= prefixLength && contains(other.network);
    }

    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /// The smallest block with both.
    public Cidr spanning(Cidr other) {
        var block = this;
        while (!block.contains(other)) {
            block = around(network, block.prefixLength - 1);
        }
        return block;
    }

    public Ipv4Address firstHost() {
        return hasBroadcast() ? network.next() : network;
    }

    public Ipv4Address lastHost() {
        return hasBroadcast() ? broadcast().previous() : broadcast();
    }

    /// The highest address; in a /31 and a /32 it is a host's like any other.
    public Ipv4Address broadcast() {
        return new Ipv4Address(network.bits() | hostMask(prefixLength));
    }

    private boolean hasBroadcast() {
        return prefixLength <= LONGEST_WITH_BROADCAST;
    }

    @Override
    public String toString() {
        return network + "/" + prefixLength;
    }
}
