package io.squall.model;

/// Names a region.
public record RegionId(String value) implements Id {

    /// Where whoever runs the cloud looks: all regions at once.
    public static final RegionId EVERYWHERE = new RegionId("");

    /// Whether something in that region is seen from this one.
    public boolean sees(RegionId other) {
        return equals(EVERYWHERE) || equals(other);
    }
}
