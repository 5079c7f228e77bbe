package io.squall.model;

import java.time.Instant;

/// A part of an account that resources are sorted into.
public record Project(ProjectId id, AccountId account, String name, String description, Instant createdAt)
        implements Owned {

    public Project with(String name, String description) {
        return new Project(id, account, name, description, createdAt);
    }
}
