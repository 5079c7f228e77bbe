package io.squall.model;

/// The addresses from the first to the last, both included.
public record AddressRange(Ipv4Address first, Ipv4Address last) {

    public AddressRange {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException("%s is above %s".formatted(first, last));
        }
    }

    public long size() {
        return last.unsigned() - first.unsigned() + 1;
    }

    public boolean contains(Ipv4Address address) {
        return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
