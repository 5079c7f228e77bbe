package io.squall.model;

/// An amount of what a zone has to give.
///
/// @param vcpus number of virtual processors
/// @param ramMb memory in MB
/// @param volumeGb block storage in GB
public record Capacity(long vcpus, long ramMb, long volumeGb) {

    public static final Capacity NONE = new Capacity(0, 0, 0);

    public static Capacity of(Flavor flavor) {
        return new Capacity(flavor.vcpus(), flavor.ramMb(), 0);
    }

    public static Capacity ofVolume(long gigabytes) {
        return new Capacity(0, 0, gigabytes);
    }

    public Capacity plus(Capacity other) {
        return new Capacity(vcpus + other.vcpus, ramMb + other.ramMb, volumeGb + other.volumeGb);
    }

    public Capacity minus(Capacity other) {
        return new Capacity(vcpus - other.vcpus, ramMb - other.ramMb, volumeGb - other.volumeGb);
    }
}
