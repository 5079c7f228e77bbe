package io.squall.engine;

import io.squall.model.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The same thing done to several resources, or to none: what one refuses, all refuse.
public final class AllOf<R> implements Command<List<R>> {

    private final List<? extends Command<? extends R>> commands;
    private final List<Query<?>> preconditions;

    public AllOf(List<? extends Command<? extends R>> commands) {
        this(commands, List.of());
    }

    private AllOf(List<? extends Command<? extends R>> commands, List<Query<?>> preconditions) {
        this.commands = List.copyOf(commands);
        this.preconditions = List.copyOf(preconditions);
    }

    /// The same, refused if one of `preconditions` is, before anything else is looked at.
    public AllOf<R> after(List<Query<?>> preconditions) {
        return new AllOf<>(commands, preconditions);
    }

    @Override
    public Set<Service> needs() {
        var needs = EnumSet.noneOf(Service.class);
        commands.forEach(command -> needs.addAll(command.needs()));
        return needs;
    }

    @Override
    public List<R> run(Transaction tx) {
        preconditions.forEach(check -> check.run(tx));
        return commands.stream().<R>map(command -> command.run(tx)).toList();
    }
}
