package io.squall.model;

/// The identifier of a noun. Each noun has its own type, so that no two can be mixed up.
public interface Id {
    String value();
}
