package io.squall.dialect.tencent;

import io.squall.model.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// How many requests of each account are being answered.
final class InProgress {

    private final Map<AccountId, AtomicInteger> requests = new ConcurrentHashMap<>();

    /// Counts one more, until what is returned is run; nothing, if it is one too many.
    Optional<Runnable> begin(AccountId account, int limit) {
        var count = requests.computeIfAbsent(account, newcomer -> new AtomicInteger());
        if (count.incrementAndGet() > limit) {
            count.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(count::decrementAndGet);
    }
}
