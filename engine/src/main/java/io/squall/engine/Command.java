package io.squall.engine;

import io.squall.model.Rejection;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Something the cloud can be asked to do. It runs in one transaction on one world, and either all of it happens or
/// none.
public interface Command<R> {

    R run(Transaction tx);

    /// The services that it takes part in; if one of them is down, it cannot be done.
    default Set<Service> needs() {
        return Set.of();
    }

    /// This command with the work done that needs no world, such as drawing a key, so that nobody waits for it.
    default Command<R> prepared() {
        return this;
    }

    /// This command with some of the resources refused that it is about, if it is one of several parts.
    ///
    /// @param refused says of a part, by its number from 1 and by what the caller named, why it is refused
    default Command<R> refusing(BiFunction<Integer, String, Optional<Rejection>> refused) {
        return this;
    }

    /// This command with another view of its result.
    default <S> Command<S> map(Function<R, S> view) {
        return new Mapped<>(this, view);
    }

    /// A command with another view of its result.
    record Mapped<R, S>(Command<R> command, Function<R, S> view) implements Command<S> {
        @Override
        public S run(Transaction tx) {
            return view.apply(command.run(tx));
        }

        @Override
        public Set<Service> needs() {
            return command.needs();
        }

        @Override
        public Command<S> prepared() {
            return new Mapped<>(command.prepared(), view);
        }

        @Override
        public Command<S> refusing(BiFunction<Integer, String, Optional<Rejection>> refused) {
            return new Mapped<>(command.refusing(refused), view);
        }
    }
}
