package io.squall.server.admin;

import io.squall.dialect.Answer.Origin;
import io.squall.dialect.Json;
import io.squall.dialect.QueryString;
import io.squall.dialect.WireResponse;
import io.squall.server.admin.AdminRoute.Action;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.journal.Handled;
import io.squall.server.journal.Handled.Failure;
import io.squall.server.journal.RequestJournal;
import io.squall.server.journal.RequestJournal.Page;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// What was asked of the APIs lately, as far as it is wanted: an object, or a line for each request.
record RequestListing(RequestJournal journal) implements Action {

    private static final int BAD_REQUEST = 400;
    private static final int OK = 200;
    private static final int FEW = 100;
    private static final int MAX = 1_000_000;
    private static final String LINES = "application/x-ndjson";
    private static final String SINCE = "since";
    private static final Set<String> PARAMETERS =
            Set.of("failed", "operation", "code", "account", "world", "origin", SINCE, "limit", "format");

    @Override
    public WireResponse answer(Call call) {
        return wantsLines(call) ? new WireResponse(OK, LINES, lines(call)) : Action.super.answer(call);
    }

    @Override
    public JsonNode run(Call call) {
        var page = found(call.query(), call.query().value(SINCE).isPresent() ? MAX : FEW);
        return Json.object()
                .put("last", page.last().orElse(null))
                .put("forgotten", call.world().map(journal::forgotten).orElseGet(journal::forgotten))
                .set("requests", page.requests().stream().map(Handled::json).collect(Json.toArray()));
    }

    /// The earliest first, as in a log.
    private String lines(Call call) {
        var found = found(call.query(), MAX).requests();
        var ordered = call.query().value(SINCE).isPresent() ? found : found.reversed();
        var lines = new StringBuilder();
        ordered.forEach(request -> lines.append(Json.write(request.json())).append('\n'));
        return lines.toString();
    }

    private static boolean wantsLines(Call call) {
        var format = call.query().value("format");
        format.filter(name -> !name.equals("jsonl") && !name.equals("json")).ifPresent(name -> {
            throw wrong("format", "must be json or jsonl");
        });
        return format.map(name -> name.equals("jsonl"))
                .orElseGet(() -> call.accept().filter(RequestListing::isLines).isPresent());
    }

    private static boolean isLines(String accept) {
        return Arrays.stream(accept.split(",", -1))
                .anyMatch(type -> type.strip().startsWith(LINES));
    }

    private Page found(QueryString query, int usual) {
        query.parameters().keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(name, "is unknown");
                });
        var limit = query.value("limit").map(RequestListing::limit).orElse(usual);
        var wanted = wanted(query);
        return query.value(SINCE)
                .map(id -> journal.since(id, wanted, limit))
                .orElseGet(() -> journal.latest(wanted, limit));
    }

    private static int limit(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit > 0 && limit <= MAX) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            // as any other that is out of range
        }
        throw wrong("limit", "must be from 1 to %d".formatted(MAX));
    }

    private static Predicate<Handled> wanted(QueryString query) {
        var failed = query.value("failed").map(RequestListing::truth);
        var operation = query.value("operation");
        var code = query.value("code");
        var account = query.value("account");
        var world = query.value("world");
        var origin = query.value("origin").map(RequestListing::origin);
        return request -> failed.stream()
                        .allMatch(wish -> wish == request.failure().isPresent())
                && operation.stream().allMatch(name -> isOperation(request, name))
                && code.stream().allMatch(name -> hasCode(request, name))
                && account.stream().allMatch(id -> request.asked().account().equals(Optional.of(id)))
                && world.stream().allMatch(request.asked().world()::equals)
                && origin.stream().allMatch(wish -> wish == request.origin());
    }

    /// With the edition in front of its name or without.
    private static boolean isOperation(Handled request, String name) {
        return request.asked()
                .operation()
                .filter(known -> known.equals(name) || known.endsWith("." + name))
                .isPresent();
    }

    /// By its number, its name, or what the provider calls the finer error.
    private static boolean hasCode(Handled request, String name) {
        return request.failure().map(failure -> isCode(failure, name)).orElseGet(() -> name.equals("0"));
    }

    private static boolean isCode(Failure failure, String name) {
        return failure.code().equals(name)
                || failure.error().equalsIgnoreCase(name)
                || failure.specific().stream()
                        .flatMap(specific -> Arrays.stream(specific.split(" ", -1)))
                        .anyMatch(name::equals);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("failed", "must be true or false");
        };
    }

    private static Origin origin(String text) {
        return Arrays.stream(Origin.values())
                .filter(origin -> origin.word().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("origin", "must be cause or rehearsal"));
    }

    private static AdminProblem wrong(String parameter, String problem) {
        return new AdminProblem(BAD_REQUEST, "query parameter %s %s".formatted(parameter, problem));
    }
}
