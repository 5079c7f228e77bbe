package io.squall.model;

/// A part of a region with a finite stock.
///
/// @param available whether anything new may be built in it
/// @param stock what it has in all; less than `used` after an operator has cut it
/// @param used what instances and volumes hold of it
public record AvailabilityZone(ZoneId id, RegionId region, boolean available, Capacity stock, Capacity used)
        implements Noun {

    public boolean hasRoomFor(Capacity wanted) {
        var after = used.plus(wanted);
        return (wanted.vcpus() == 0 || stock.vcpus() >= after.vcpus())
                && (wanted.ramMb() == 0 || stock.ramMb() >= after.ramMb())
                && (wanted.volumeGb() == 0 || stock.volumeGb() >= after.volumeGb());
    }

    public AvailabilityZone using(Capacity used) {
        return new AvailabilityZone(id, region, available, stock, used);
    }

    public AvailabilityZone available(boolean available) {
        return new AvailabilityZone(id, region, available, stock, used);
    }

    public AvailabilityZone stocked(Capacity stock) {
        return new AvailabilityZone(id, region, available, stock, used);
    }
}
