package io.squall.engine;

import io.squall.model.Service;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A command that changes nothing.
public interface Query<R> extends Command<R> {

    @Override
    default <S> Query<S> map(Function<R, S> view) {
        return new Mapped<>(this, view);
    }

    /// This query, refused if one of `checks` is.
    default Query<R> after(List<? extends Query<?>> checks) {
        return checks.isEmpty() ? this : new Checked<>(List.copyOf(checks), this);
    }

    /// A query that others come before.
    record Checked<R>(List<Query<?>> checks, Query<R> query) implements Query<R> {
        @Override
        public R run(Transaction tx) {
            checks.forEach(check -> check.run(tx));
            return query.run(tx);
        }

        @Override
        public Set<Service> needs() {
            return query.needs();
        }
    }

    /// A query with another view of its result.
    record Mapped<R, S>(Query<R> query, Function<R, S> view) implements Query<S> {
        @Override
        public S run(Transaction tx) {
            return view.apply(query.run(tx));
        }

        @Override
        public Set<Service> needs() {
            return query.needs();
        }
    }
}
