package io.squall.rules;

import io.squall.model.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Many who want the same at once, in a world that has little of it.
final class Contention {

    private Contention() {}

    /// Leaves Alice little.
    static void limit(TestWorld world) {
        world.limit(Quota.INSTANCES, 5);
        world.limit(Quota.VCPUS, 6);
        world.limit(Quota.RAM_MB, 12_288);
        world.limit(Quota.VOLUMES, 6);
        world.limit(Quota.VOLUME_GB, 130);
        world.limit(Quota.PORTS, 4);
        world.limit(Quota.FLOATING_IPS, 2);
    }

    /// What each of `count` virtual threads makes.
    static <T> List<T> all(int count, IntFunction<T> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(IntStream.range(0, count)
                    .mapToObj(number -> (Callable<T>) () -> work.apply(number))
                    .toList());
            var made = new ArrayList<T>();
            for (var result : results) {
                made.add(result.get());
            }
            return made;
        }
    }
}
