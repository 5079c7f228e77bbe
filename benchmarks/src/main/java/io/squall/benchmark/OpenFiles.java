package io.squall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The open files of a program, without the connections that its clients hold open: how many those are is for the
/// clients to say.
///
/// A connection that its client has closed counts, since then it is for the program to close it.
final class OpenFiles {

    private static final String ESTABLISHED = "01";
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private OpenFiles() {}

    /// How many there are.
    ///
    /// @param proc what Linux tells of the program
    static double of(Path proc) throws IOException {
        var held = held(proc);
        try (var files = Files.list(proc.resolve("fd"))) {
            return files.filter(file -> !held.contains(meant(file))).count();
        }
    }

    private static Set<String> held(Path proc) throws IOException {
        var held = new HashSet<String>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(proc.resolve("net").resolve(table))) {
                var fields = BLANKS.split(line.strip(), -1);
                if (fields.length > INODE && ESTABLISHED.equals(fields[STATE])) {
                    held.add("socket:[%s]".formatted(fields[INODE]));
                }
            }
        }
        return held;
    }

    private static String meant(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
