package io.squall.server.admin;

import io.squall.dialect.Answer;
import io.squall.dialect.Answer.Asked;
import io.squall.dialect.Answer.Origin;
import io.squall.dialect.Casting;
import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.dialect.QueryString;
import io.squall.dialect.Unrehearsable;
import io.squall.dialect.WireRequest;
import io.squall.dialect.WireResponse;
import io.squall.model.Rejected;
import io.squall.model.Rejection;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.AppkeyRefused;
import io.squall.model.Rejection.DatabaseFailed;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.TaskRunning;
import io.squall.model.Rejection.TooManyRehearsals;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.journal.Coverage;
import io.squall.server.journal.RequestJournal;
import io.squall.server.proxy.Egress;
import io.squall.server.proxy.Strangers;
import io.squall.server.world.World;
import io.squall.server.world.WorldName;
import io.squall.server.world.WorldProblem;
import io.squall.server.world.Worlds;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The admin API under `/_squall/` (docs/admin-api.yaml): plain HTTP statuses, JSON both ways.
public final class AdminApi {

    private static final String ROOT = "/_squall/";
    private static final String WORLDS = ROOT + "worlds";
    private static final String IMPORT = WORLDS + "/import";
    private static final int MAX_IMPORT_BYTES = 64 << 20;
    private static final Asked ASKED = new Asked(Optional.empty(), Optional.of("admin"), Optional.empty(), List.of());
    private static final int BAD_REQUEST = 400;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;
    private static final int INTERNAL_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final AdminGuard guard;
    private final Worlds worlds;
    private final Function<World, List<AdminRoute>> inWorld;
    private final List<AdminRoute> onWorlds;

    /// Serves `worlds`.
    ///
    /// @param journal the requests of late
    /// @param coverage the codes that they met
    /// @param egress the requests that were meant for other hosts
    /// @param endpoints where it is reached, which is known once it has started
    /// @param casting finds the operations that rehearsals are about
    /// @param token what other machines must send; without one they are refused
    /// @param strangers from where the proxy calls for other machines
    public AdminApi(
            Worlds worlds,
            RequestJournal journal,
            Coverage coverage,
            Egress egress,
            Supplier<Endpoints> endpoints,
            Casting casting,
            Optional<String> token,
            Strangers strangers) {
        this.guard = new AdminGuard(token, strangers);
        this.worlds = worlds;
        this.inWorld = world -> new AdminRoutes(world, journal, coverage, egress, endpoints, casting).all();
        this.onWorlds = new AdminWorlds(worlds).routes();
    }

    /// The methods and paths that it serves, such as `GET /_squall/health`.
    public List<String> routes() {
        return Stream.concat(onWorlds.stream(), worlds.use(WorldName.DEFAULT, inWorld).stream())
                .map(route -> route.method() + " " + route.path())
                .toList();
    }

    /// Answers a request. Does not throw.
    ///
    /// @param peer where it comes from
    public Answer answer(WireRequest request, SocketAddress peer) {
        try {
            guard.check(request, peer);
            return answer(run(request), Optional.empty());
        } catch (AdminProblem problem) {
            return failure(problem.status(), problem.words());
        } catch (Unrehearsable refused) {
            return failure(CONFLICT, refused.words());
        } catch (WorldProblem problem) {
            return failure(status(problem), problem.words());
        } catch (Rejected rejected) {
            return failure(status(rejected.reason()), words(rejected));
        } catch (RuntimeException defect) {
            return answer(INTERNAL_ERROR, error("internal error, see the log"), Optional.of(defect));
        }
    }

    /// The world that a request of the admin API is about, if it is one and names any.
    public static Optional<WorldName> world(WireRequest request) {
        return request.path().startsWith(ROOT)
                ? QueryString.parse(request.query()).value("world").map(WorldName::new)
                : Optional.empty();
    }

    /// How large the body of a request may be.
    ///
    /// @param usual of requests to any API
    public static int maxBodyBytes(String path, int usual) {
        return path.equals(IMPORT) ? Math.max(usual, MAX_IMPORT_BYTES) : usual;
    }

    /// The answer to a request that could not be read.
    public static Answer unreadable(String words) {
        return failure(BAD_REQUEST, words);
    }

    /// The answer to a request that there is no room for.
    public static Answer overloaded(String words) {
        return failure(SERVICE_UNAVAILABLE, words);
    }

    private WireResponse run(WireRequest request) {
        if (request.path().equals(WORLDS) || request.path().startsWith(WORLDS + "/")) {
            return run(request, onWorlds);
        }
        return worlds.use(world(request).orElse(WorldName.DEFAULT), world -> run(request, inWorld.apply(world)));
    }

    private static WireResponse run(WireRequest request, List<AdminRoute> routes) {
        var here = routes.stream()
                .filter(route -> route.match(request.path()).isPresent())
                .toList();
        if (here.isEmpty()) {
            throw new AdminProblem(NOT_FOUND, "there is no " + request.path());
        }
        var route = here.stream()
                .filter(candidate -> candidate.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> new AdminProblem(METHOD_NOT_ALLOWED, "only " + methods(here) + " here"));
        var variables = route.match(request.path()).orElseThrow();
        var body = body(request);
        body.requireOnly(route.members());
        var query = QueryString.parse(request.query());
        return route.action().answer(new Call(variables, query, request.header("Accept"), body));
    }

    private static String methods(List<AdminRoute> routes) {
        return routes.stream().map(AdminRoute::method).distinct().collect(Collectors.joining(", "));
    }

    private static Fields body(WireRequest request) {
        try {
            var body = request.body();
            return Fields.of(
                    body.length == 0 ? Json.object() : Json.read(body),
                    problem -> new AdminProblem(BAD_REQUEST, problem));
        } catch (Json.NotJson malformed) {
            throw new AdminProblem(BAD_REQUEST, String.valueOf(malformed.getMessage()));
        }
    }

    private static int status(WorldProblem problem) {
        return switch (problem.kind()) {
            case FAULTY -> BAD_REQUEST;
            case ABSENT -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
        };
    }

    private static int status(Rejection rejection) {
        return switch (rejection) {
            case NoSuch _, AppkeyRefused _ -> NOT_FOUND;
            case DatabaseFailed _ -> UNAVAILABLE;
            default -> CONFLICT;
        };
    }

    private static String words(Rejected rejected) {
        return switch (rejected.reason()) {
            case NoSuch(var type, var id) -> "there is no %s %s".formatted(type.words(), id);
            case AppkeyRefused(var appkey, var known) -> "there is no appkey " + appkey.value();
            case AlreadyExists(var type, var name) -> "%s %s exists already".formatted(type.words(), name);
            case TaskRunning(var instance, var task) ->
                "instance %s is busy: %s".formatted(instance.value(), AdminNames.of(task));
            case DatabaseFailed(var detail) -> "the database failed: " + detail;
            case TooManyRehearsals(var limit) -> "there are %d rehearsals already; stop some".formatted(limit);
            default -> String.valueOf(rejected.getMessage());
        };
    }

    private static Answer failure(int status, String message) {
        return answer(status, error(message), Optional.empty());
    }

    private static JsonNode error(String message) {
        return Json.object().put("error", message);
    }

    private static Answer answer(int status, JsonNode body, Optional<Throwable> defect) {
        return answer(new WireResponse(status, "application/json", Json.write(body)), defect);
    }

    private static Answer answer(WireResponse response, Optional<Throwable> defect) {
        return new Answer("admin", response, ASKED, Optional.empty(), Optional.empty(), defect, Origin.CAUSE);
    }
}
