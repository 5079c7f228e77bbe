package io.squall.model;

import java.util.Optional;

/// How an instance reaches the internet.
///
/// @param bandwidthMbps the most that goes out, in Mbps
/// @param charge what is paid for
/// @param address an address of its own, which lasts as long as the instance; a floating IP is none
public record Internet(int bandwidthMbps, Charge charge, Optional<Ipv4Address> address) {

    /// What is paid for.
    public enum Charge {
        BANDWIDTH,
        TRAFFIC
    }

    public static final Internet NONE = new Internet(0, Charge.BANDWIDTH, Optional.empty());

    public Internet with(int bandwidthMbps) {
        return new Internet(bandwidthMbps, charge, address);
    }

    public Internet with(Optional<Ipv4Address> address) {
        return new Internet(bandwidthMbps, charge, address);
    }
}
