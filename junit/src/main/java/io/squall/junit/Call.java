package io.squall.junit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A call that the cloud answered.
///
/// @param at when, by the machine's clock
/// @param id as the header `Squall-Request-Id` of the answer has it
/// @param api such as `nhn` or `tencent-v2`
/// @param operation absent, if it was not understood what was asked for
/// @param code 0 where it succeeded
/// @param error the code's name, where it failed
/// @param specific the finer error of the module, its number and its name
/// @param detail what the cloud knows about the failure
/// @param check what refused it, and what that saw
/// @param rehearsal by which it was struck; absent, if the world alone answered
/// @param unread what of it nothing looked at: misspelt parameters, for the most part
public record Call(
        Instant at,
        String id,
        String api,
        Optional<String> operation,
        String code,
        Optional<String> error,
        Optional<String> specific,
        Optional<String> detail,
        Optional<String> check,
        Optional<String> rehearsal,
        List<String> unread) {

    private static final int TIME_FROM = 11;
    private static final int TIME_TO = 23;
    private static final int SHORT_ID = 8;

    public Call {
        unread = List.copyOf(unread);
    }

    static Call of(JsonNode told) {
        return new Call(
                Instant.parse(told.path("time").asString()),
                told.path("id").asString(),
                told.path("api").asString(),
                text(told, "operation"),
                told.path("code").asString(),
                text(told, "error"),
                text(told, "specific"),
                text(told, "detail").filter(detail -> !detail.isEmpty()),
                text(told.path("explanation"), "check"),
                told.path("origin").asString().equals("rehearsal") ? text(told, "rehearsal") : Optional.empty(),
                told.path("unread")
                        .valueStream()
                        .map(part -> "%s %s"
                                .formatted(
                                        part.path("in").asString(),
                                        part.path("name").asString()))
                        .toList());
    }

    private static Optional<String> text(JsonNode node, String member) {
        return node.path(member).asStringOpt();
    }

    public boolean isFailed() {
        return error.isPresent();
    }

    /// Whether a rehearsal struck it.
    public boolean isRehearsed() {
        return rehearsal.isPresent();
    }

    /// Whether it asked for this operation.
    ///
    /// @param name with its edition or without, with its module (`cvm.RunInstances`) or without
    public boolean isOf(String name) {
        return operation
                .filter(known -> known.equals(name) || known.endsWith("." + name) || name.endsWith("." + known))
                .isPresent();
    }

    /// Whether it ended in this code.
    ///
    /// @param name its number, its name, or what the provider calls the finer error; 0 for success
    public boolean endedIn(String name) {
        return code.equals(name)
                || error.filter(name::equalsIgnoreCase).isPresent()
                || specific.stream()
                        .flatMap(finer -> Arrays.stream(finer.split(" ", -1)))
                        .anyMatch(name::equals);
    }

    /// As failures of assertions show it.
    @Override
    public String toString() {
        return "%s %s %s %s -> %s%s"
                .formatted(
                        at.toString().length() < TIME_TO ? at : at.toString().substring(TIME_FROM, TIME_TO),
                        id.length() < SHORT_ID ? id : id.substring(0, SHORT_ID),
                        api,
                        operation.orElse("(no operation)"),
                        outcome(),
                        unread.isEmpty() ? "" : " [not read: %s]".formatted(String.join(", ", unread)));
    }

    private String outcome() {
        var origin = rehearsal
                .map(name -> ", rehearsed by " + name)
                .or(() -> check.map(name -> ", cause " + name))
                .orElse("");
        return "%s%s%s%s"
                .formatted(
                        code,
                        error.map(name -> " " + name).orElse(""),
                        origin,
                        detail.map(words -> " (%s)".formatted(words)).orElse(""));
    }
}
