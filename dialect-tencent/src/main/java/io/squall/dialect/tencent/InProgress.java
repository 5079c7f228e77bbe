package io.squall.dialect.tencent;

import io.squall.engine.Engine;
import io.squall.model.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How many requests of each account are being answered.
final class InProgress {

    private final Map<Sender, Integer> requests = new ConcurrentHashMap<>();

    /// Forks of a world have the same accounts.
    private record Sender(Engine engine, AccountId account) {}

    /// Counts one more, until what is returned is run; nothing, if it is one too many.
    Optional<Runnable> begin(Engine engine, AccountId account, int limit) {
        var sender = new Sender(engine, account);
        if (requests.merge(sender, 1, Integer::sum) > limit) {
            end(sender);
            return Optional.empty();
        }
        return Optional.of(() -> end(sender));
    }

    private void end(Sender sender) {
        requests.computeIfPresent(sender, (same, count) -> count == 1 ? null : count - 1);
    }
}
