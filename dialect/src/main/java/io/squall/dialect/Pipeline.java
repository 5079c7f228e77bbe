package io.squall.dialect;

import io.squall.engine.Engine;
import io.squall.errors.DocumentedError;
import io.squall.model.Id;
import io.squall.model.Rejected;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The way of a request through one dialect: door, command, answer. The only place that catches rejections.
public final class Pipeline<E extends DocumentedError, Q> {

    private final Dialect<E, Q> dialect;
    private final Engines engines;

    public Pipeline(Dialect<E, Q> dialect, Engines engines) {
        this.dialect = dialect;
        this.engines = engines;
    }

    /// Whether the request is for this API.
    public boolean accepts(WireRequest request) {
        return dialect.accepts(request);
    }

    /// What the request names itself by, which picks its world.
    public Optional<Id> credential(WireRequest request) {
        return dialect.credential(request);
    }

    /// The answer to what could not even be read.
    public Answer unreadable(String problem) {
        var fault = dialect.unreadable(problem);
        return new Reply(dialect.envelope(), new Trace()).failed(null, fault, Check.of(fault));
    }

    /// The answer where the server itself failed.
    public Answer defective(Throwable defect) {
        return new Reply(dialect.envelope(), new Trace()).defective(null, defect);
    }

    /// Answers a request, whatever it is. Does not throw.
    public Answer answer(WireRequest request) {
        try {
            return engines.with(() -> dialect.credential(request), engine -> answer(request, engine));
        } catch (Rejected unopened) {
            var reason = unopened.reason();
            return new Reply(dialect.envelope(request), request.trace())
                    .failed(null, dialect.translate(reason, Optional.empty()), Check.of(reason));
        } catch (RuntimeException | StackOverflowError defect) {
            return defective(defect);
        }
    }

    private Answer answer(WireRequest request, Engine engine) {
        var reply = new Reply(dialect.envelope(request), request.trace());
        Admitted<E, Q, ?> admitted = null;
        try {
            admitted = dialect.admit(request, engine);
            return reply.succeeded(admitted, engine);
        } catch (Rejected rejected) {
            var reason = rejected.reason();
            return reply.failed(admitted, dialect.translate(reason, operation(admitted)), Check.of(reason));
        } catch (Faulted faulted) {
            var check = faulted.reason().map(Check::of).orElseGet(() -> Check.of(faulted.fault()));
            return reply.failed(admitted, own(faulted.fault()), check);
        } catch (RuntimeException | StackOverflowError defect) {
            return reply.defective(admitted, defect);
        } finally {
            if (admitted != null) {
                admitted.end().run();
            }
        }
    }

    /// The end of the way: what became of a request, in its envelope.
    private final class Reply {

        private final Envelope<E> envelope;
        private final Trace trace;

        Reply(Envelope<E> envelope, Trace trace) {
            this.envelope = envelope;
            this.trace = trace;
        }

        <R> Answer succeeded(Admitted<E, Q, R> admitted, Engine engine) {
            var operation = admitted.operation();
            var result = engine.run(admitted.caller(), operation.decode(admitted.request()));
            var members = operation.encode(result);
            var fault = operation.fault(result);
            return fault.isPresent()
                    ? failed(admitted, fault.get(), members, Check.ofResult(result, fault.get()))
                    : answer(admitted, envelope.succeed(members), null, null, null);
        }

        Answer failed(@Nullable Admitted<E, Q, ?> admitted, Fault<E> fault, Check check) {
            return failed(admitted, fault, Json.object(), check);
        }

        private Answer failed(@Nullable Admitted<E, Q, ?> admitted, Fault<E> fault, ObjectNode members, Check check) {
            if (admitted != null && !isDeclared(admitted.operation(), fault.error())) {
                var words = "%s ended in %s, which it does not declare: %s"
                        .formatted(admitted.operation().name(), fault.error(), fault.detail());
                return defective(admitted, new IllegalStateException(words));
            }
            return answer(admitted, envelope.fail(fault, members), fault, check, null);
        }

        Answer defective(@Nullable Admitted<E, Q, ?> admitted, Throwable defect) {
            var fault = dialect.unforeseen();
            return answer(admitted, envelope.fail(fault), fault, Check.ofDefect(), defect);
        }

        private Answer answer(
                @Nullable Admitted<?, ?, ?> admitted,
                WireResponse response,
                @Nullable Fault<?> fault,
                @Nullable Check check,
                @Nullable Throwable defect) {
            return new Answer(
                    dialect.name(),
                    response,
                    asked(admitted),
                    Optional.ofNullable(fault),
                    Optional.ofNullable(check),
                    Optional.ofNullable(defect),
                    Answer.Origin.CAUSE);
        }

        /// At the door nothing is looked at beyond what lets in, so what was not looked at means nothing there.
        private Answer.Asked asked(@Nullable Admitted<?, ?, ?> admitted) {
            var known = Optional.<Admitted<?, ?, ?>>ofNullable(admitted);
            return new Answer.Asked(
                    trace.edition(),
                    known.map(found -> found.operation().name()).or(trace::operation),
                    known.map(found -> found.caller().account().value()).or(trace::account),
                    known.map(found -> trace.unread()).orElse(List.of()));
        }
    }

    private boolean isDeclared(Operation<E, Q, ?> operation, E error) {
        return operation.errors().contains(error) || dialect.commonErrors().contains(error);
    }

    private Optional<Operation<E, Q, ?>> operation(@Nullable Admitted<E, Q, ?> admitted) {
        return Optional.ofNullable(admitted).map(Admitted::operation);
    }

    /// A dialect raises no faults but its own.
    @SuppressWarnings("unchecked")
    private Fault<E> own(Fault<?> fault) {
        return (Fault<E>) fault;
    }
}
