package io.squall.server.sweep;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The traces of programs that ended in a way that they did not mean to.
enum StackTrace {
    PYTHON(
            "Traceback \\(most recent call last\\):",
            "^(?:[\\w.]+(?:Error|Exception|Exit|Interrupt|Warning)?)(?::.*)?$"),
    JVM("Exception in thread \"[^\"]*\" ", "Exception in thread \"[^\"]*\" (.*)$"),
    NODE("^Node\\.js v\\d+", "^(?:Uncaught )?([\\w.]*(?:Error|Exception)\\b.*)$"),
    GO("^(?:panic: |fatal error: )[\\s\\S]*^goroutine \\d+", "^((?:panic|fatal error): .*)$"),
    RUST("^thread '.*' panicked at ", "^(thread '.*' panicked at .*)$"),
    RUBY("^\\S+\\.rb:\\d+:in .*\\(\\w+(?:::\\w+)*\\)$", "^(\\S+\\.rb:\\d+:in .*)$"),
    DOTNET("^Unhandled exception[.:]", "^(Unhandled exception.*)$"),
    SHELL("Segmentation fault|core dumped|Illegal instruction|Bus error", "(.*(?:fault|dumped|instruction|error).*)$");

    private static final int MAX = 200;

    private final Pattern sign;
    private final Pattern headline;

    StackTrace(String sign, String headline) {
        this.sign = Pattern.compile(sign, Pattern.MULTILINE);
        this.headline = Pattern.compile(headline, Pattern.MULTILINE);
    }

    /// The line of a trace that says what happened.
    static Optional<String> headline(String output) {
        return List.of(values()).stream()
                .filter(runtime -> runtime.sign.matcher(output).find())
                .findFirst()
                .map(runtime -> runtime.line(output));
    }

    /// The last, as causes stand behind what they caused.
    private String line(String output) {
        var lines = headline.matcher(output)
                .results()
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .toList();
        var line = lines.isEmpty() ? "a stack trace" : lines.getLast().strip();
        return line.length() > MAX ? line.substring(0, MAX) + "..." : line;
    }
}
