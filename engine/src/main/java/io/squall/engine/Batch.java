package io.squall.engine;

import io.squall.model.Rejected;
import io.squall.model.Rejection;
import io.squall.model.Service;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// The same thing done to several resources, each whether or not it can be done to the others.
///
/// A command checks all its rules before it changes anything, so one that is refused leaves nothing behind.
public final class Batch<R> implements Command<List<Batch.Part<R>>> {

    private final Map<String, Command<R>> commands;
    private final Optional<Query<?>> precondition;

    /// Does one command for each key.
    ///
    /// @param commands by what the caller named
    public Batch(Map<String, ? extends Command<R>> commands) {
        this(commands, Optional.empty());
    }

    private Batch(Map<String, ? extends Command<R>> commands, Optional<Query<?>> precondition) {
        this.commands = new LinkedHashMap<>(commands);
        this.precondition = precondition;
    }

    /// The same, refused as a whole if `precondition` is.
    public Batch<R> after(Query<?> precondition) {
        return new Batch<>(commands, Optional.of(precondition));
    }

    @Override
    public Batch<R> refusing(BiFunction<Integer, String, Optional<Rejection>> refused) {
        var changed = new LinkedHashMap<String, Command<R>>();
        commands.forEach((key, command) -> changed.put(
                key,
                refused.apply(changed.size() + 1, key)
                        .<Command<R>>map(Refused::new)
                        .orElse(command)));
        return new Batch<>(changed, precondition);
    }

    /// A command that is refused, whatever the world.
    private record Refused<R>(Rejection reason) implements Command<R> {
        @Override
        public R run(Transaction tx) {
            throw reason.raise();
        }
    }

    /// How it went for one.
    ///
    /// @param key what the caller named
    /// @param refusal absent if it was done
    public record Part<R>(String key, Optional<R> result, Optional<Rejection> refusal) {
        public boolean isDone() {
            return refusal.isEmpty();
        }
    }

    @Override
    public Set<Service> needs() {
        var needs = EnumSet.noneOf(Service.class);
        commands.values().forEach(command -> needs.addAll(command.needs()));
        return needs;
    }

    @Override
    public List<Part<R>> run(Transaction tx) {
        precondition.ifPresent(check -> check.run(tx));
        var parts = new ArrayList<Part<R>>();
        commands.forEach((key, command) -> parts.add(part(tx, key, command)));
        return parts;
    }

    private static <R> Part<R> part(Transaction tx, String key, Command<R> command) {
        try {
            return new Part<>(key, Optional.of(command.run(tx)), Optional.empty());
        } catch (Rejected refused) {
            return new Part<>(key, Optional.empty(), Optional.of(refused.reason()));
        }
    }
}
