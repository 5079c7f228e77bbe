package io.squall.dialect;

import io.squall.engine.Engine;
import io.squall.errors.DocumentedError;
import io.squall.model.Rejected;
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

    /// The answer to what could not even be read.
    public Answer unreadable(String problem) {
        return new Reply(dialect.envelope()).failed(null, dialect.unreadable(problem));
    }

    /// The answer where the server itself failed.
    public Answer defective(Throwable defect) {
        return new Reply(dialect.envelope()).defective(null, defect);
    }

    /// Answers a request, whatever it is. Does not throw.
    public Answer answer(WireRequest request) {
        try {
            return engines.with(() -> dialect.credential(request), engine -> answer(request, engine));
        } catch (Rejected unopened) {
            var fault = dialect.translate(unopened.reason(), Optional.empty());
            return new Reply(dialect.envelope(request)).failed(null, fault);
        } catch (RuntimeException | StackOverflowError defect) {
            return defective(defect);
        }
    }

    private Answer answer(WireRequest request, Engine engine) {
        var reply = new Reply(dialect.envelope(request));
        Admitted<E, Q, ?> admitted = null;
        try {
            admitted = dialect.admit(request, engine);
            return reply.succeeded(admitted, engine);
        } catch (Rejected rejected) {
            return reply.failed(admitted, dialect.translate(rejected.reason(), operation(admitted)));
        } catch (Faulted faulted) {
            return reply.failed(admitted, own(faulted.fault()));
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

        Reply(Envelope<E> envelope) {
            this.envelope = envelope;
        }

        <R> Answer succeeded(Admitted<E, Q, R> admitted, Engine engine) {
            var operation = admitted.operation();
            var result = engine.run(admitted.caller(), operation.decode(admitted.request()));
            var members = operation.encode(result);
            var fault = operation.fault(result);
            return fault.isPresent()
                    ? failed(admitted, fault.get(), members)
                    : answer(admitted, envelope.succeed(members), null, null);
        }

        Answer failed(@Nullable Admitted<E, Q, ?> admitted, Fault<E> fault) {
            return failed(admitted, fault, Json.object());
        }

        private Answer failed(@Nullable Admitted<E, Q, ?> admitted, Fault<E> fault, ObjectNode members) {
            if (admitted != null && !isDeclared(admitted.operation(), fault.error())) {
                var words = "%s ended in %s, which it does not declare: %s"
                        .formatted(admitted.operation().name(), fault.error(), fault.detail());
                return defective(admitted, new IllegalStateException(words));
            }
            return answer(admitted, envelope.fail(fault, members), fault, null);
        }

        Answer defective(@Nullable Admitted<E, Q, ?> admitted, Throwable defect) {
            var fault = dialect.unforeseen();
            return answer(admitted, envelope.fail(fault), fault, defect);
        }
    }

    private boolean isDeclared(Operation<E, Q, ?> operation, E error) {
        return operation.errors().contains(error) || dialect.commonErrors().contains(error);
    }

    private Optional<Operation<E, Q, ?>> operation(@Nullable Admitted<E, Q, ?> admitted) {
        return Optional.ofNullable(admitted).map(Admitted::operation);
    }

    private Answer answer(
            @Nullable Admitted<?, ?, ?> admitted,
            WireResponse response,
            @Nullable Fault<?> fault,
            @Nullable Throwable defect) {
        var known = Optional.<Admitted<?, ?, ?>>ofNullable(admitted);
        return new Answer(
                dialect.name(),
                response,
                known.map(found -> found.operation().name()),
                known.map(found -> found.caller().account().value()),
                Optional.ofNullable(fault),
                Optional.ofNullable(defect));
    }

    /// A dialect raises no faults but its own.
    @SuppressWarnings("unchecked")
    private Fault<E> own(Fault<?> fault) {
        return (Fault<E>) fault;
    }
}
