package io.squall.server.cli;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/// The commands by their names. Only the one that was typed is made: to look at all of them takes longer than all the
/// rest of it.
final class Subcommands {

    static final SequencedMap<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    /// What stands behind these names is somebody else's command with options of its own.
    private static final Set<String> CARRIERS = Set.of("run", "sweep");

    static {
        BY_NAME.put("up", UpCommand.class);
        BY_NAME.put("run", RunCommand.class);
        BY_NAME.put("env", EnvCommand.class);
        BY_NAME.put("ca", CaCommand.class);
        BY_NAME.put("doctor", DoctorCommand.class);
        BY_NAME.put("rehearse", RehearseCommand.class);
        BY_NAME.put("sweep", SweepCommand.class);
        BY_NAME.put("incident", IncidentCommand.class);
        BY_NAME.put("world", WorldCommand.class);
        BY_NAME.put("clock", ClockCommand.class);
        BY_NAME.put("requests", RequestsCommand.class);
        BY_NAME.put("why", WhyCommand.class);
        BY_NAME.put("coverage", CoverageCommand.class);
        BY_NAME.put("explain", ExplainCommand.class);
        BY_NAME.put("codes", CodesCommand.class);
        BY_NAME.put("help", HelpCommand.class);
    }

    private Subcommands() {}

    /// Adds what is needed to carry out these arguments: one command, or all where they are to be listed.
    static void add(CommandLine squall, String... arguments) {
        var typed = arguments.length == 0 ? "" : arguments[0];
        var names = isOne(typed) ? Set.of(typed) : BY_NAME.keySet();
        names.forEach(name -> add(squall, name));
    }

    private static boolean isOne(String typed) {
        return BY_NAME.containsKey(typed) && BY_NAME.get(typed) != HelpCommand.class;
    }

    private static void add(CommandLine squall, String name) {
        var command = new CommandLine(BY_NAME.get(name));
        command.setStopAtPositional(CARRIERS.contains(name));
        squall.addSubcommand(name, command);
    }
}
