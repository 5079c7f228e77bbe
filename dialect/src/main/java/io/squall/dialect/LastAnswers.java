package io.squall.dialect;

import io.squall.engine.Caller;
import io.squall.model.AccountId;
import io.squall.model.RegionId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The last answers to questions, so that whoever asks again and again while nothing changes gets the same text without
/// its being written anew (docs/adr/0018).
///
/// What is remembered is only how a result is written, never what it is: the world was asked before.
final class LastAnswers {

    private static final int LONGEST = 64 * 1024;

    private final int capacity;
    private final Map<Asked, Last> answers = new ConcurrentHashMap<>();
    private final AtomicInteger characters = new AtomicInteger();

    /// Remembers answers.
    ///
    /// @param capacity about how many characters of them
    LastAnswers(int capacity) {
        this.capacity = capacity;
    }

    /// Whose answers take each other's place.
    private record Asked(Operation<?, ?, ?> operation, AccountId account, RegionId region) {

        /// Most operations are records without components, which all have the same.
        @Override
        public int hashCode() {
            return 31 * operation.getClass().hashCode() + account.hashCode();
        }
    }

    private record Last(Object result, Envelope<?> envelope, WireResponse response) {

        boolean isFor(Object present, Envelope<?> wanted) {
            return envelope.equals(wanted) && result.equals(present);
        }
    }

    /// How `result` is written: as the last time, if it is the same in the same envelope.
    WireResponse of(
            Operation<?, ?, ?> operation,
            Caller caller,
            Object result,
            Envelope<?> envelope,
            Supplier<WireResponse> written) {
        var asked = new Asked(operation, caller.account(), caller.region());
        var last = answers.get(asked);
        if (last != null && last.isFor(result, envelope)) {
            assert last.response().body().equals(written.get().body()) : "not told by its result alone: " + operation;
            return last.response();
        }
        var response = written.get();
        remember(asked, new Last(result, envelope, response));
        return response;
    }

    /// When there is no room left, all begins anew: what is asked again and again is soon there again.
    private void remember(Asked asked, Last last) {
        var length = last.response().body().length();
        if (length > LONGEST) {
            return;
        }
        var before = answers.put(asked, last);
        var change = before == null ? length : length - before.response().body().length();
        if (characters.addAndGet(change) > capacity) {
            answers.clear();
            characters.set(0);
        }
    }
}
