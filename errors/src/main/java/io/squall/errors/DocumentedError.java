package io.squall.errors;

import java.util.Optional;

/// One entry of a provider's error table, with what Squall knows about it.
public interface DocumentedError {

    /// The constant's name, such as `INSTANCE_CONFLICT`.
    String name();

    /// As the provider writes it.
    String code();

    /// What an answer calls it beside the code, where the provider does so.
    default Optional<String> wireName() {
        return Optional.empty();
    }

    /// What the answers of the API's next edition call it, where there is one.
    default Optional<String> laterName() {
        return Optional.empty();
    }

    /// The words that the provider documents for it; empty where it documents none of its own.
    String message();

    /// The real condition of the cloud that raises it.
    String cause();

    /// What the caller can do about it.
    String remedy();

    Retry retry();

    Basis basis();

    Standing standing();

    /// Whether the same request may succeed later.
    enum Retry {
        NO("no"),
        /// As it is: the cause may pass by itself.
        YES("yes"),
        /// After the caller has done something about it.
        AFTER_FIXING("after fixing");

        private final String words;

        Retry(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// How we know what raises it.
    enum Basis {
        /// The provider says so.
        DOCUMENTED("documented"),
        /// Inferred from the provider's other rules, or from the open software behind its API.
        DERIVED("derived");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// How it comes about in Squall.
    enum Standing {
        REAL_CAUSE("real cause"),
        REHEARSAL_ONLY("rehearsal only"),
        UNREACHABLE("unreachable");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
