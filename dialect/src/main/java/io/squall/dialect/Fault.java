package io.squall.dialect;

import io.squall.errors.DocumentedError;
import io.squall.model.Rejection;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A documented error with what is to be said about this occurrence.
///
/// @param detail what the client reads about it
/// @param specific the finer error that the provider names beside the documented one
/// @param explanation what only the log and the admin API tell
public record Fault<E extends DocumentedError>(
        E error, String detail, Optional<Specific> specific, Optional<ObjectNode> explanation) {

    /// A finer error, such as one module's own.
    ///
    /// @param number as it stands in messages; empty where errors have names only
    /// @param leading whether it stands in the place of the documented error's code
    public record Specific(String number, String name, boolean leading) {

        public Specific(String number, String name) {
            this(number, name, false);
        }

        /// One that has a name only.
        public static Specific named(String name) {
            return new Specific("", name);
        }

        public Specific atTop() {
            return new Specific(number, name, true);
        }
    }

    public Fault(E error, String detail) {
        this(error, detail, Optional.empty(), Optional.empty());
    }

    public Fault(E error, String detail, Specific specific) {
        this(error, detail, Optional.of(specific), Optional.empty());
    }

    public Fault<E> explained(ObjectNode explanation) {
        return new Fault<>(error, detail, specific, Optional.of(explanation));
    }

    public Faulted raise() {
        return new Faulted(this, Optional.empty());
    }

    /// The same, where it is what the provider says about a fact of the world.
    public Faulted raise(Rejection reason) {
        return new Faulted(this, Optional.of(reason));
    }
}
