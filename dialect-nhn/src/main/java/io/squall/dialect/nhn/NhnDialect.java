package io.squall.dialect.nhn;

import static io.squall.errors.NhnError.INVALID_PARAMETERS;
import static io.squall.errors.NhnError.NOT_SUPPORTED;
import static io.squall.errors.NhnError.PERMISSION_DENIED;

import io.squall.dialect.Admitted;
import io.squall.dialect.Dialect;
import io.squall.dialect.Envelope;
import io.squall.dialect.Fault;
import io.squall.dialect.Operation;
import io.squall.dialect.QueryString;
import io.squall.dialect.WireRequest;
import io.squall.dialect.nhn.operation.NhnOperation;
import io.squall.dialect.nhn.operation.NhnRequest;
import io.squall.dialect.nhn.operation.Operations;
import io.squall.dialect.nhn.operation.Places;
import io.squall.dialect.nhn.operation.Route;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.identity.Authenticate;
import io.squall.engine.identity.OpenAccount;
import io.squall.errors.NhnError;
import io.squall.model.AppkeyId;
import io.squall.model.Id;
import io.squall.model.RegionId;
import io.squall.model.Rejection;
import io.squall.model.Rejection.RoleForbidsChanges;
import io.squall.model.ResourceType;
import io.squall.model.Role;
import io.squall.model.TokenId;
import io.squall.model.UserId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// NHN Cloud's Compute API v1.0. It answers every request with HTTP 200 and a JSON object; whether it succeeded stands
/// in the object's `header` ("Response" in the NHN guide).
public final class NhnDialect implements Dialect<NhnError, NhnRequest> {

    private static final RegionId REGION = new RegionId("KR1");
    private static final String EDITION = "v1.0";
    private static final List<List<String>> PREFIXES =
            List.of(List.of("compute", "v1.0", "appkeys"), List.of("v1.0", "appkeys"));

    private final List<NhnOperation<?>> operations;
    private final Places places;

    /// How the API behaves where its editions differ.
    ///
    /// @param loadBalancers whether the withdrawn load balancer operations are served
    public record Options(boolean loadBalancers) {
        public static final Options DEFAULT = new Options(true);
    }

    public NhnDialect(Options options) {
        this.operations = Operations.all(options.loadBalancers());
        this.places = new Places(operations);
    }

    @Override
    public String name() {
        return "nhn";
    }

    /// It answers to whatever no other API is for.
    @Override
    public boolean accepts(WireRequest request) {
        return true;
    }

    @Override
    public List<NhnOperation<?>> operations() {
        return operations;
    }

    @Override
    public Set<NhnError> commonErrors() {
        return EnumSet.range(NhnError.FAIL, NhnError.JSON_PARSING_ERROR);
    }

    /// The appkey of its path.
    @Override
    public Optional<Id> credential(WireRequest request) {
        var segments = segments(request);
        return PREFIXES.stream()
                .filter(prefix -> isBelow(prefix, segments))
                .map(prefix -> appkey(prefix, segments))
                .<Id>map(appkey -> appkey)
                .findFirst();
    }

    @Override
    public Optional<Fault<NhnError>> saying(String code, Operation<NhnError, NhnRequest, ?> operation) {
        return Sayings.of(code, operation.name());
    }

    @Override
    public Map<String, String> parameters(NhnRequest request) {
        return request.values();
    }

    @Override
    public Admitted<NhnError, NhnRequest, ?> admit(WireRequest request, Engine engine) {
        request.trace().edition(EDITION);
        var matches = match(request);
        if (matches.isEmpty()) {
            throw unsupported("%s %s".formatted(request.method(), request.path()));
        }
        var first = matches.getFirst();
        note(first);
        var caller = authenticate(first, engine);
        request.trace().account(caller.account().value());
        var chosen = first.route().action().isPresent() ? byAction(matches) : first;
        return chosen.admit(caller);
    }

    /// Notes what is asked for, unless the body must say so first.
    private static void note(Match match) {
        if (match.route().action().isEmpty()) {
            match.request().wire().trace().operation(match.operation().name());
        }
    }

    /// An operation at the place that was asked for.
    private record Match(AppkeyId appkey, NhnOperation<?> operation, Route route, NhnRequest request) {
        Admitted<NhnError, NhnRequest, ?> admit(Caller caller) {
            return new Admitted<>(caller, operation, request);
        }
    }

    private List<Match> match(WireRequest request) {
        var found = new ArrayList<Match>();
        var segments = segments(request);
        for (var prefix : PREFIXES) {
            if (isBelow(prefix, segments)) {
                var rest = segments.subList(prefix.size() + 1, segments.size());
                for (var place : places.find(request.method(), rest)) {
                    var asked = new NhnRequest(request, place.variables(), query(request));
                    found.add(new Match(appkey(prefix, segments), place.operation(), place.route(), asked));
                }
            }
        }
        return found;
    }

    private static QueryString query(WireRequest request) {
        return QueryString.parse(request.query(), request.trace());
    }

    private static List<String> segments(WireRequest request) {
        return Route.segments(request.path().startsWith("/") ? request.path() : "/" + request.path());
    }

    private static boolean isBelow(List<String> prefix, List<String> segments) {
        return segments.size() > prefix.size()
                && segments.subList(0, prefix.size()).equals(prefix);
    }

    private static AppkeyId appkey(List<String> prefix, List<String> segments) {
        return new AppkeyId(QueryString.decodeSegment(segments.get(prefix.size())));
    }

    private static Caller authenticate(Match match, Engine engine) {
        if (match.operation().isOpen()) {
            var account = engine.run(Caller.OPERATOR, new OpenAccount(match.appkey()));
            return new Caller(account, new UserId(""), Role.ADMINISTRATOR, REGION);
        }
        var token = match.request().wire().header("X-Auth-Token").filter(value -> !value.isBlank());
        if (token.isEmpty()) {
            engine.run(Caller.OPERATOR, new OpenAccount(match.appkey()));
            throw new Fault<>(PERMISSION_DENIED, "header X-Auth-Token is missing").raise();
        }
        var authenticate = new Authenticate(match.appkey(), new TokenId(token.get()), REGION);
        var caller = engine.run(Caller.OPERATOR, authenticate);
        if (match.route().changes() && !caller.role().mayChange()) {
            throw new RoleForbidsChanges(caller.role()).raise();
        }
        return caller;
    }

    private static Match byAction(List<Match> matches) {
        var body = matches.getFirst().request().body();
        var action = body.text("action");
        body.optionalObject("parameters");
        return matches.stream()
                .filter(match -> match.route().action().equals(Optional.of(action)))
                .findFirst()
                .orElseThrow(() -> unsupported("action " + action));
    }

    private static RuntimeException unsupported(String what) {
        return new Fault<>(NOT_SUPPORTED, what).raise();
    }

    @Override
    public Fault<NhnError> translate(Rejection rejection, Optional<Operation<NhnError, NhnRequest, ?>> operation) {
        return Translation.of(rejection, operation.map(NhnDialect::addressed).orElse(Set.of()));
    }

    private static Set<ResourceType> addressed(Operation<NhnError, NhnRequest, ?> operation) {
        return operation instanceof NhnOperation<?> own ? own.addresses() : Set.of();
    }

    @Override
    public Fault<NhnError> unforeseen() {
        return new Fault<>(NhnError.UNKNOWN_EXCEPTION, "");
    }

    @Override
    public Fault<NhnError> unreadable(String problem) {
        return new Fault<>(INVALID_PARAMETERS, problem);
    }

    @Override
    public Envelope<NhnError> envelope() {
        return new NhnEnvelope();
    }
}
