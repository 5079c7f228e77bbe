package io.squall.model;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The free addresses of a subnet or of a floating IP pool, as sorted ranges with a gap between each two.
///
/// There is one way to write a set of addresses like this, so two pools with the same free addresses are equal. A pool
/// remembers only what is free: whoever gives an address must have taken it from the same pool.
public record AddressPool(List<AddressRange> free) {

    /// An address and what is left without it.
    public record Taking(Ipv4Address address, AddressPool rest) {}

    public AddressPool {
        free = List.copyOf(free);
        for (var i = 1; i < free.size(); i++) {
            if (!isGapBetween(free.get(i - 1), free.get(i))) {
                throw new IllegalArgumentException(
                        "%s must end below the gap before %s".formatted(free.get(i - 1), free.get(i)));
            }
        }
    }

    /// What the allocation pools have inside the block, except the addresses that no host may have. The allocation
    /// pools may overlap and come in any order.
    public static AddressPool of(Cidr cidr, List<AddressRange> allocationPools, Set<Ipv4Address> never) {
        var hosts = new AddressRange(cidr.firstHost(), cidr.lastHost());
        var pool = new AddressPool(union(allocationPools.stream()
                .flatMap(range -> common(range, hosts).stream())
                .toList()));
        for (var address : never) {
            pool = pool.take(address).orElse(pool);
        }
        return pool;
    }

    /// All that is free in either.
    public AddressPool plus(AddressPool other) {
        return new AddressPool(
                union(Stream.concat(free.stream(), other.free.stream()).toList()));
    }

    private static Optional<AddressRange> common(AddressRange one, AddressRange other) {
        var first = one.first().compareTo(other.first()) > 0 ? one.first() : other.first();
        var last = lower(one.last(), other.last());
        return first.compareTo(last) > 0 ? Optional.empty() : Optional.of(new AddressRange(first, last));
    }

    private static List<AddressRange> union(List<AddressRange> ranges) {
        var union = new ArrayList<AddressRange>();
        for (var range : ranges.stream().sorted(comparing(AddressRange::first)).toList()) {
            if (union.isEmpty() || isGapBetween(union.getLast(), range)) {
                union.add(range);
            } else {
                var open = union.removeLast();
                union.add(new AddressRange(open.first(), higher(open.last(), range.last())));
            }
        }
        return union;
    }

    private static boolean isGapBetween(AddressRange lower, AddressRange upper) {
        return upper.first().unsigned() - lower.last().unsigned() > 1;
    }

    private static Ipv4Address lower(Ipv4Address one, Ipv4Address other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Ipv4Address higher(Ipv4Address one, Ipv4Address other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    public long size() {
        return free.stream().mapToLong(AddressRange::size).sum();
    }

    public boolean isFree(Ipv4Address address) {
        var at = firstNotBelow(address);
        return at < free.size() && free.get(at).contains(address);
    }

    /// The lowest free address.
    public Optional<Taking> take() {
        if (free.isEmpty()) {
            return Optional.empty();
        }
        var lowest = free.getFirst().first();
        return Optional.of(new Taking(lowest, without(0, lowest)));
    }

    /// What is left without this one address; empty if it is not free.
    public Optional<AddressPool> take(Ipv4Address specific) {
        return isFree(specific) ? Optional.of(without(firstNotBelow(specific), specific)) : Optional.empty();
    }

    /// The pool with this address free again.
    public AddressPool give(Ipv4Address address) {
        if (isFree(address)) {
            throw new IllegalStateException("%s is free already".formatted(address));
        }
        var at = firstNotBelow(address);
        var given = new AddressRange(address, address);
        var joinsBelow = at > 0 && !isGapBetween(free.get(at - 1), given);
        var joinsAbove = at < free.size() && !isGapBetween(given, free.get(at));
        var from = joinsBelow ? at - 1 : at;
        var to = joinsAbove ? at + 1 : at;
        var joined = new AddressRange(
                joinsBelow ? free.get(from).first() : address,
                joinsAbove ? free.get(at).last() : address);
        return replacing(from, to, List.of(joined));
    }

    private AddressPool without(int at, Ipv4Address address) {
        var range = free.get(at);
        var parts = new ArrayList<AddressRange>(2);
        if (range.first().compareTo(address) < 0) {
            parts.add(new AddressRange(range.first(), address.previous()));
        }
        if (address.compareTo(range.last()) < 0) {
            parts.add(new AddressRange(address.next(), range.last()));
        }
        return replacing(at, at + 1, parts);
    }

    private AddressPool replacing(int from, int to, List<AddressRange> parts) {
        var ranges = new ArrayList<AddressRange>(free.size() + 1);
        ranges.addAll(free.subList(0, from));
        ranges.addAll(parts);
        ranges.addAll(free.subList(to, free.size()));
        return new AddressPool(ranges);
    }

    /// Where the first range stands that reaches up to the address or beyond it.
    private int firstNotBelow(Ipv4Address address) {
        var low = 0;
        var high = free.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (free.get(middle).last().compareTo(address) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
