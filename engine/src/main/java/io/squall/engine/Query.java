package io.squall.engine;

import io.squall.model.Service;
import java.util.Set;
import java.util.function.Function;

/// A command that changes nothing.
public interface Query<R> extends Command<R> {

    @Override
    default <S> Query<S> map(Function<R, S> view) {
        return new Mapped<>(this, view);
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
