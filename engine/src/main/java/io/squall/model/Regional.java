package io.squall.model;

/// Something that belongs to an account and stands in one region; in no other it exists.
public interface Regional extends Owned {
    RegionId region();
}
