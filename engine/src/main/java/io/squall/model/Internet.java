package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// How an instance reaches the internet.
///
/// @param bandwidthMbps the most that goes out, in Mbps
/// @param charge what is paid for
/// @param address an address of its own, which lasts as long as the instance; a floating IP is none
/// @param boost more bandwidth for a while
public record Internet(int bandwidthMbps, Charge charge, Optional<Ipv4Address> address, Optional<Boost> boost) {

    /// What is paid for.
    public enum Charge {
        BANDWIDTH,
        TRAFFIC
    }

    /// Another bandwidth for a while.
    public record Boost(int bandwidthMbps, Instant from, Instant until) {}

    public static final Internet NONE = new Internet(0, Charge.BANDWIDTH, Optional.empty(), Optional.empty());

    public Internet with(int bandwidthMbps) {
        return new Internet(bandwidthMbps, charge, address, boost);
    }

    public Internet with(Optional<Ipv4Address> address) {
        return new Internet(bandwidthMbps, charge, address, boost);
    }

    public Internet with(Boost boost) {
        return new Internet(bandwidthMbps, charge, address, Optional.of(boost));
    }

    /// The most that goes out at a moment, in Mbps.
    public int bandwidthMbps(Instant at) {
        return boost.filter(more -> !at.isBefore(more.from()) && at.isBefore(more.until()))
                .map(Boost::bandwidthMbps)
                .orElse(bandwidthMbps);
    }
}
