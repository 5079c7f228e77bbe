package io.squall.engine.project;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Project;
import java.util.List;

/// The projects of the caller's account, without the one that every account has.
public record ListProjects() implements Query<List<Project>> {

    @Override
    public List<Project> run(Transaction tx) {
        return tx.own(Kinds.PROJECTS).list();
    }
}
