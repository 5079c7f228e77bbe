package io.squall.dialect.tencent;

import io.squall.dialect.Admitted;
import io.squall.dialect.Fault;
import io.squall.dialect.Fault.Specific;
import io.squall.dialect.Faulted;
import io.squall.dialect.Json;
import io.squall.dialect.Part.Place;
import io.squall.dialect.WireRequest;
import io.squall.dialect.tencent.action.Edition;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentOperation;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Translation;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.dialect.tencent.signature.Credential;
import io.squall.dialect.tencent.signature.Evidence;
import io.squall.dialect.tencent.signature.Explainer;
import io.squall.dialect.tencent.signature.Explanation.Recognised;
import io.squall.dialect.tencent.signature.Explanation.Unrecognised;
import io.squall.dialect.tencent.signature.Parameter;
import io.squall.dialect.tencent.signature.SignedRequest;
import io.squall.dialect.tencent.signature.Verifier;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.identity.Admit;
import io.squall.engine.identity.FindAccessKey;
import io.squall.engine.identity.ListAccessKeys;
import io.squall.engine.identity.RequireOpen;
import io.squall.errors.TencentError;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.RegionId;
import io.squall.model.Rejected;
import io.squall.model.Role;
import io.squall.model.UserId;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Lets requests in. The checks stand in the order in which the first that fails answers (docs/architecture.md).
final class Door {

    private static final int MAX_ACTION = 64;
    private static final Pattern UNSIGNED = Pattern.compile("[0-9]{1,20}");
    private static final List<String> REQUIRED = List.of("Action", "Timestamp", "Nonce", "SecretId", "Signature");

    private static final List<String> READ_BY_SIGNING = List.of("SignatureMethod", "RequestClient");

    private final TencentDialect.Options options;
    private final Directory directory;
    private final Verifier verifier;
    private final InProgress inProgress = new InProgress();

    Door(TencentDialect.Options options, Directory directory) {
        this.options = options;
        this.directory = directory;
        this.verifier = new Verifier(options.hostAliases());
    }

    /// What a request says before it is known whose it is.
    ///
    /// @param edition absent if there is none of that Version
    /// @param operation absent if the edition has no such action at this domain
    private record Claim(
            Parameters parameters,
            Optional<Module> module,
            Optional<Edition> edition,
            String action,
            Optional<TencentOperation<?>> operation) {

        String policyName() {
            return operation
                    .map(TencentOperation::policyName)
                    .orElseGet(() -> module.map(Module::word).orElse("") + ":" + action);
        }
    }

    Admitted<TencentError, TencentRequest, ?> admit(WireRequest request, Engine engine) {
        if (!request.secure() && !options.plainHttp()) {
            throw new Fault<>(TencentError.UNSUPPORTED_PROTOCOL, "only HTTPS is supported").raise();
        }
        var sent = Sent.read(request);
        var host = request.header("Host").orElse("");
        var claim = claim(request, sent, host);
        var outcome = authenticate(request, host, sent, claim, engine);
        var end = begin(claim, outcome, engine);
        try {
            return enter(claim, outcome.key(), end, engine);
        } catch (RuntimeException | StackOverflowError refused) {
            end.run();
            throw refused;
        }
    }

    /// Counts the request among those in progress, in the edition that limits them.
    private Runnable begin(Claim claim, Admit.Outcome outcome, Engine engine) {
        if (!claim.edition().equals(Optional.of(Edition.V2017))) {
            return () -> {};
        }
        return inProgress
                .begin(engine, outcome.key().account(), outcome.atOnce())
                .orElseThrow(() -> new Fault<>(
                                TencentError.QUOTA_EXCEEDED,
                                "more than %d requests at once".formatted(outcome.atOnce()),
                                Specific.named("InvalidRequest.RequestConcurrencyExceeded"))
                        .raise());
    }

    private static Admitted<TencentError, TencentRequest, ?> enter(
            Claim claim, AccessKey key, Runnable end, Engine engine) {
        var operation = operation(claim);
        var region = region(operation, claim.parameters());
        engine.run(Caller.OPERATOR, new RequireOpen(operation.policyName()));
        var user = key.user().orElseGet(() -> new UserId(key.account().value()));
        var caller = new Caller(key.account(), user, Role.ADMINISTRATOR, region, Ids.NAMING);
        return admitted(caller, operation, new TencentRequest(claim.parameters(), region), end);
    }

    private static <R> Admitted<TencentError, TencentRequest, R> admitted(
            Caller caller, TencentOperation<R> operation, TencentRequest request, Runnable end) {
        var complaining = request.parameters()
                .complaining((flaw, problem) -> operation.invalid(flaw, problem).raise());
        return new Admitted<>(caller, operation, new TencentRequest(complaining, request.region()), end);
    }

    private static TencentOperation<?> operation(Claim claim) {
        if (claim.edition().isEmpty()) {
            throw new Fault<>(
                            TencentError.INVALID_PARAMETER,
                            "Version must be left out, or be " + Edition.V2017.version(),
                            Specific.named("InvalidParameterValue"))
                    .raise();
        }
        return claim.operation()
                .orElseThrow(() -> new Fault<>(
                                TencentError.ACTION_NOT_FOUND,
                                "no such action on this domain; check that the domain belongs to the module")
                        .raise());
    }

    private Claim claim(WireRequest request, List<Parameter> sent, String host) {
        var trace = request.trace();
        var parameters = Parameters.of(sent, (flaw, problem) -> invalid(problem), trace);
        Sent.elsewhere(request).forEach(parameter -> trace.came(elsewhere(request), parameter.key()));
        READ_BY_SIGNING.forEach(name -> trace.read(Place.PARAMETER, name));
        REQUIRED.forEach(parameters::text);
        requireUnsigned(parameters, "Timestamp");
        requireUnsigned(parameters, "Nonce");
        var action = parameters.text("Action", MAX_ACTION);
        var label = Hosts.firstLabel(host);
        var module = Module.of(label);
        var isElsewhere = module.isEmpty() && Module.isDomain(Hosts.withoutPort(host));
        var edition = Edition.of(parameters.optionalText(Sent.VERSION).orElse(""));
        var operation = edition.filter(known -> !isElsewhere).flatMap(known -> directory.find(module, known, action));
        edition.ifPresent(known -> trace.edition(known.version().isEmpty() ? "v2" : known.version()));
        operation.map(TencentOperation::name).ifPresent(trace::operation);
        if (operation.filter(TencentOperation::needsRegion).isPresent()) {
            parameters.text("Region");
        }
        return new Claim(parameters, module, edition, action, operation);
    }

    /// Where parameters stand that nothing looks for there.
    private static Place elsewhere(WireRequest request) {
        return request.method().equals("GET") ? Place.BODY : Place.QUERY;
    }

    private static void requireUnsigned(Parameters parameters, String name) {
        var text = parameters.text(name);
        if (!UNSIGNED.matcher(text).matches() || new BigInteger(text).bitLength() > Long.SIZE) {
            throw parameters.wrong(name, "must be an unsigned integer");
        }
    }

    private Admit.Outcome authenticate(
            WireRequest request, String host, List<Parameter> sent, Claim claim, Engine engine) {
        var parameters = claim.parameters();
        var signed = new SignedRequest(request.method(), host, request.path(), sent);
        var key = find(new AccessKeyId(parameters.text("SecretId")), signed, engine);
        request.trace().account(key.account().value());
        if (!verifier.accepts(signed, key.secret())) {
            throw new Fault<>(TencentError.AUTH_FAILURE, "signature does not match")
                    .explained(explain(request, signed, key, engine))
                    .raise();
        }
        var outcome = engine.run(
                Caller.OPERATOR,
                new Admit(
                        key.id(),
                        parameters.text("Nonce"),
                        timestamp(parameters),
                        parameters.optionalText("Token"),
                        claim.policyName(),
                        claim.operation().filter(TencentOperation::ownerOnly).isPresent(),
                        parameters.all().stream()
                                .flatMap(value -> Ids.resource(value).stream())
                                .toList(),
                        options.strictNonce()));
        outcome.refusal().ifPresent(refusal -> {
            throw Translation.of(refusal, claim.operation()).raise(refusal);
        });
        return outcome;
    }

    /// What the client most likely did wrong, for the log and the admin API.
    private ObjectNode explain(WireRequest request, SignedRequest signed, AccessKey key, Engine engine) {
        var others = engine.run(Caller.OPERATOR, new ListAccessKeys()).stream()
                .filter(other -> !other.id().equals(key.id()))
                .map(other -> new Credential(other.id().value(), other.secret()))
                .toList();
        var evidence = new Evidence(Sent.elsewhere(request), others);
        return switch (new Explainer(verifier).explain(signed, key.secret(), evidence)) {
            case Recognised found -> explained(found);
            case Unrecognised(var sentence, var serverText) ->
                Json.object().put("cause", "unknown").put("words", sentence).put("serverSigned", serverText);
        };
    }

    private static ObjectNode explained(Recognised found) {
        var node = Json.object()
                .put("cause", found.id())
                .put("words", found.sentence())
                .put("serverSigned", found.serverText())
                .put("clientSigned", found.clientText());
        found.difference()
                .ifPresent(difference -> node.put("differsAt", difference.index())
                        .put("serverThere", difference.server())
                        .put("clientThere", difference.client()));
        return node;
    }

    /// The key, if there is one; an unknown one takes as long as a known one.
    private AccessKey find(AccessKeyId id, SignedRequest signed, Engine engine) {
        try {
            return engine.run(Caller.OPERATOR, new FindAccessKey(id));
        } catch (Rejected unknown) {
            verifier.acceptsNobody(signed);
            throw unknown;
        }
    }

    /// Seconds since 1970; a number that no clock shows is as far away as can be.
    private static long timestamp(Parameters parameters) {
        var digits = parameters.text("Timestamp");
        return digits.length() > 11 ? 99_999_999_999L : Long.parseLong(digits);
    }

    private static RegionId region(TencentOperation<?> operation, Parameters parameters) {
        var named = parameters.optionalText("Region");
        if (named.isEmpty() || !operation.needsRegion()) {
            return named.flatMap(Regions::find).map(Regions.Region::id).orElse(RegionId.EVERYWHERE);
        }
        return Regions.find(named.get())
                .map(Regions.Region::id)
                .orElseThrow(() -> invalid("Region %s does not exist".formatted(named.get())));
    }

    private static Faulted invalid(String problem) {
        return new Fault<>(TencentError.INVALID_PARAMETER, problem).raise();
    }
}
