package io.squall.dialect;

import io.squall.engine.Engine;
import io.squall.errors.DocumentedError;
import io.squall.model.Id;
import io.squall.model.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One provider's API.
///
/// @param <E> its errors
/// @param <Q> a request as its operations read it
public interface Dialect<E extends DocumentedError, Q> {

    /// Its name in logs and commands, such as "nhn".
    String name();

    /// Whether the request is for this API, by its host and its path.
    boolean accepts(WireRequest request);

    /// Everything it can do: the table of contents of the API.
    List<? extends Operation<E, Q, ?>> operations();

    /// The errors that any operation may end in.
    Set<E> commonErrors();

    /// Whether an operation may end in an error.
    default boolean declares(Operation<E, Q, ?> operation, E error) {
        return operation.errors().contains(error) || commonErrors().contains(error);
    }

    /// An operation's name that no other of this API has, as rehearsals are asked for by.
    default String title(Operation<E, Q, ?> operation) {
        return operation.name();
    }

    /// What an operation says of a code, for rehearsals: in the words that it was heard to say, or in the documented
    /// ones.
    ///
    /// @return empty if there is no such code
    Optional<Fault<E>> saying(String code, Operation<E, Q, ?> operation);

    /// Whether an operation is about several resources of which some may fail.
    default boolean hasParts(Operation<E, Q, ?> operation) {
        return false;
    }

    /// What a request says, by the names of its parameters, as rehearsals look for it.
    Map<String, String> parameters(Q request);

    /// What the request names itself by before it has proved anything: it picks the world. Does not throw.
    Optional<Id> credential(WireRequest request);

    /// Lets a request in: finds its operation and who sends it.
    ///
    /// @throws Faulted if the request is refused at the door
    /// @throws io.squall.model.Rejected if the world refuses its sender
    Admitted<E, Q, ?> admit(WireRequest request, Engine engine);

    /// What the provider says about a fact of the world.
    ///
    /// @param operation what was asked for, once that is known
    Fault<E> translate(Rejection rejection, Optional<Operation<E, Q, ?>> operation);

    /// What it says about a defect.
    Fault<E> unforeseen();

    /// What answers are put into, where the request says nothing about it or could not be read.
    Envelope<E> envelope();

    /// What the answer to `request` is put into, whether it is let in or not.
    default Envelope<E> envelope(WireRequest request) {
        return envelope();
    }

    /// What is answered to a request that HTTP itself could not make sense of, or that is too large.
    Fault<E> unreadable(String problem);
}
