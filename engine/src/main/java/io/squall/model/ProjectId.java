package io.squall.model;

/// Names a project: a part of an account that resources are sorted into.
public record ProjectId(String value) implements Id {

    /// The project that every account has, and where everything is that was put nowhere else.
    public static final ProjectId DEFAULT = new ProjectId("0");
}
