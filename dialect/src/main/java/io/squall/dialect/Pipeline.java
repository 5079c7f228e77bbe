package io.squall.dialect;

import io.squall.dialect.Rehearsed.Delivery;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Engine;
import io.squall.engine.Query;
import io.squall.engine.rehearsal.IsRehearsed;
import io.squall.engine.rehearsal.StrikeCall;
import io.squall.errors.DocumentedError;
import io.squall.model.Id;
import io.squall.model.Rehearsal;
import io.squall.model.Rehearsal.Call;
import io.squall.model.RehearsalPlan.Deed;
import io.squall.model.RehearsalPlan.Step;
import io.squall.model.Rejected;
import io.squall.model.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The way of a request through one dialect: door, command, answer. The only place that catches rejections.
public final class Pipeline<E extends DocumentedError, Q> {

    private static final int REMEMBERED_CHARACTERS = 2 << 20;

    private final Dialect<E, Q> dialect;
    private final Engines engines;
    private final LastAnswers lastAnswers = new LastAnswers(REMEMBERED_CHARACTERS);

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

    /// The answer where the server has taken on as much as it may.
    public Answer overloaded(String problem) {
        var fault = new Fault<>(dialect.unforeseen().error(), problem);
        return new Reply(dialect.envelope(), new Trace()).failed(null, fault, Check.ofOverload());
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
            return reply.carriedOut(admitted, engine);
        } catch (RuntimeException | StackOverflowError failure) {
            return reply.failed(admitted, failure);
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

        <R> Answer carriedOut(Admitted<E, Q, R> admitted, Engine engine) {
            var command = admitted.operation().decode(admitted.request());
            var result = engine.runUnrehearsed(admitted.caller(), command);
            return result.isPresent() ? told(admitted, command, result.get()) : rehearsed(admitted, command, engine);
        }

        private <R> Answer rehearsed(Admitted<E, Q, R> admitted, Command<R> command, Engine engine) {
            var call = call(admitted);
            var struck = engine.run(Caller.OPERATOR, new IsRehearsed(call))
                    ? engine.run(Caller.OPERATOR, new StrikeCall(call))
                    : Optional.<Rehearsal>empty();
            return struck.isPresent()
                    ? struck(admitted, command, struck.get(), engine)
                    : told(admitted, command, engine.run(admitted.caller(), command));
        }

        /// What a rehearsal makes of the call.
        private <R> Answer struck(Admitted<E, Q, R> admitted, Command<R> command, Rehearsal rehearsal, Engine engine) {
            var step = rehearsal.step();
            var answer = switch (step.deed()) {
                case REFUSE -> refused(admitted, step);
                case FAIL_AFTERWARDS -> {
                    var real = carriedOut(admitted, command, engine);
                    yield real.fault().isPresent() ? real : refused(admitted, step);
                }
                case REFUSE_PARTS -> carriedOut(admitted, command.refusing(refusal(step)), engine);
                case RESET_BEFORE -> answer(admitted, envelope.succeed(Json.object()), null, null, null);
                case PROCEED, RESET_MIDDLE, RESET_AFTER, LOSE_ANSWER, TRUNCATE, GARBLE ->
                    carriedOut(admitted, command, engine);
            };
            var delay = rehearsal.delay();
            return step.deed() == Deed.PROCEED && delay.isZero()
                    ? answer
                    : answer.with(new Rehearsed(rehearsal.id().value(), delay, delivery(step.deed())));
        }

        private <R> Answer carriedOut(Admitted<E, Q, R> admitted, Command<R> command, Engine engine) {
            try {
                return told(admitted, command, engine.run(admitted.caller(), command));
            } catch (RuntimeException | StackOverflowError failure) {
                return failed(admitted, failure);
            }
        }

        private Answer refused(Admitted<E, Q, ?> admitted, Step step) {
            var fault = dialect.saying(step.code(), admitted.operation()).orElseThrow();
            return answer(admitted, envelope.fail(fault), fault, Check.of(new Rejection.Rehearsed(step.code())), null);
        }

        Answer failed(@Nullable Admitted<E, Q, ?> admitted, Throwable failure) {
            return switch (failure) {
                case Rejected rejected -> {
                    var reason = rejected.reason();
                    yield failed(admitted, dialect.translate(reason, operation(admitted)), Check.of(reason));
                }
                case Faulted faulted -> {
                    var check = faulted.reason().map(Check::of).orElseGet(() -> Check.of(faulted.fault()));
                    yield failed(admitted, own(faulted.fault()), check);
                }
                default -> defective(admitted, failure);
            };
        }

        private <R> Answer told(Admitted<E, Q, R> admitted, Command<R> command, R result) {
            var operation = admitted.operation();
            var fault = operation.fault(result);
            return fault.isPresent()
                    ? failed(admitted, fault.get(), operation.encode(result), Check.ofResult(result, fault.get()))
                    : answer(admitted, written(admitted, command, result), null, null, null);
        }

        private <R> WireResponse written(Admitted<E, Q, R> admitted, Command<R> command, R result) {
            var operation = admitted.operation();
            return command instanceof Query<R>
                    ? lastAnswers.of(operation, admitted.caller(), result, envelope, () -> write(operation, result))
                    : write(operation, result);
        }

        private <R> WireResponse write(Operation<E, Q, R> operation, R result) {
            return envelope.succeed(operation.encode(result));
        }

        Answer failed(@Nullable Admitted<E, Q, ?> admitted, Fault<E> fault, Check check) {
            return failed(admitted, fault, Json.object(), check);
        }

        private Answer failed(@Nullable Admitted<E, Q, ?> admitted, Fault<E> fault, ObjectNode members, Check check) {
            if (admitted != null && !dialect.declares(admitted.operation(), fault.error())) {
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

    private Call call(Admitted<E, Q, ?> admitted) {
        return new Call(
                dialect.name() + "/" + dialect.title(admitted.operation()),
                admitted.caller().account(),
                dialect.parameters(admitted.request()));
    }

    /// Why parts of a batch are refused; those that are not named or numbered are not.
    private static BiFunction<Integer, String, Optional<Rejection>> refusal(Step step) {
        return (number, key) -> step.parts().contains(key) || step.parts().contains(number.toString())
                ? Optional.of(new Rejection.Rehearsed(step.code()))
                : Optional.empty();
    }

    private static Delivery delivery(Deed deed) {
        return switch (deed) {
            case PROCEED, REFUSE, FAIL_AFTERWARDS, REFUSE_PARTS -> Delivery.WHOLE;
            case RESET_BEFORE, LOSE_ANSWER -> Delivery.NOTHING;
            case RESET_MIDDLE -> Delivery.HALF;
            case RESET_AFTER -> Delivery.LAST;
            case TRUNCATE -> Delivery.TRUNCATED;
            case GARBLE -> Delivery.GARBLED;
        };
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
