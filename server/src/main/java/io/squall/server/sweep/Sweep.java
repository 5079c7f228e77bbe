package io.squall.server.sweep;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Runs a client under one failure after the other, several at the same time.
public final class Sweep implements AutoCloseable {

    private final Stage stage;
    private final ExecutorService workers;
    private volatile boolean stopped;

    /// A sweep with so many runs at the same time.
    public Sweep(Stage stage, int jobs) {
        this.stage = stage;
        this.workers = Executors.newFixedThreadPool(jobs);
    }

    /// A run could not take place.
    public static final class Failed extends Exception {

        private static final long serialVersionUID = 1;

        Failed(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /// Runs the command under no failure.
    ///
    /// @return empty, if it was stopped
    public Optional<Observation> undisturbed(Duration limit) throws Failed, InterruptedException {
        try {
            return Optional.of(
                    workers.submit(() -> stage.run(Optional.empty(), limit)).get());
        } catch (RejectedExecutionException over) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (stopped) {
                return Optional.empty();
            }
            throw new Failed(cause(failed));
        }
    }

    /// Runs it under each failure of a plan. What is stopped is missing in the end.
    ///
    /// @param watcher hears of each run that has ended
    public List<Result> run(Plan plan, Judge judge, Duration limit, Consumer<Result> watcher)
            throws Failed, InterruptedException {
        var done = new ExecutorCompletionService<Result>(workers);
        var started = new ArrayList<Future<Result>>();
        try {
            plan.cases().forEach(met -> started.add(done.submit(() -> run(met, judge, limit))));
        } catch (RejectedExecutionException over) {
            // what has been started is told of
        }
        var results = new ArrayList<Result>();
        for (var i = 0; i < started.size() && !stopped; i++) {
            next(done).ifPresent(result -> {
                results.add(result);
                watcher.accept(result);
            });
        }
        var order = plan.cases();
        results.sort((one, other) -> Integer.compare(order.indexOf(one.met()), order.indexOf(other.met())));
        return results;
    }

    private Result run(Case met, Judge judge, Duration limit) throws IOException, InterruptedException {
        var seen = stage.run(Optional.of(met), limit);
        return Result.of(met, judge.judge(met, seen), seen);
    }

    private Optional<Result> next(ExecutorCompletionService<Result> done) throws Failed, InterruptedException {
        try {
            return Optional.of(done.take().get());
        } catch (ExecutionException failed) {
            if (stopped) {
                return Optional.empty();
            }
            throw new Failed(cause(failed));
        }
    }

    private static Throwable cause(ExecutionException failed) {
        return Optional.ofNullable(failed.getCause()).orElse(failed);
    }

    /// Ends what runs, and begins nothing more.
    public void stop() {
        stopped = true;
        workers.shutdownNow();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
