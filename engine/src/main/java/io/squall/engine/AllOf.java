package io.squall.engine;

import io.squall.model.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The same thing done to several resources, or to none: what one refuses, all refuse.
public final class AllOf<R> implements Command<List<R>> {

    private final List<? extends Command<? extends R>> commands;
    private final Optional<Query<?>> precondition;

    public AllOf(List<? extends Command<? extends R>> commands) {
        this(commands, Optional.empty());
    }

    private AllOf(List<? extends Command<? extends R>> commands, Optional<Query<?>> precondition) {
        this.commands = List.copyOf(commands);
        this.precondition = precondition;
    }

    /// The same, refused if `precondition` is, before anything else is looked at.
    public AllOf<R> after(Query<?> precondition) {
        return new AllOf<>(commands, Optional.of(precondition));
    }

    @Override
    public Set<Service> needs() {
        var needs = EnumSet.noneOf(Service.class);
        commands.forEach(command -> needs.addAll(command.needs()));
        return needs;
    }

    @Override
    public List<R> run(Transaction tx) {
        precondition.ifPresent(check -> check.run(tx));
        return commands.stream().<R>map(command -> command.run(tx)).toList();
    }
}
