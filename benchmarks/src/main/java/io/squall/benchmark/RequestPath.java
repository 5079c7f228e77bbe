package io.squall.benchmark;

import io.squall.dialect.Admitted;
import io.squall.dialect.Answer;
import io.squall.dialect.Dialect;
import io.squall.dialect.Engines;
import io.squall.dialect.Pipeline;
import io.squall.dialect.WireRequest;
import io.squall.dialect.WireResponse;
import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.world.ChangeSettings;
import io.squall.errors.DocumentedError;
import io.squall.errors.NhnError;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The way of a request without HTTP, as the world is while nobody rehearses.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RequestPath {

    private final TencentDialect tencent =
            new TencentDialect(new TencentDialect.Options(true, true, List.of(), false, false));
    private final NhnDialect nhn = new NhnDialect(NhnDialect.Options.DEFAULT);
    private Path folder = Path.of("");
    private @Nullable World world;
    private String token = "";

    /// A world that is furnished. What the disk does is measured elsewhere.
    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("squall-jmh");
        var opened = World.open(
                folder.resolve("world.db"),
                new SqliteStore.Options(SqliteStore.Options.DEFAULT.patience(), false),
                WorldFile.defaultPlan(),
                InstantSource.system(),
                new SecureRandom());
        world = opened;
        opened.engine()
                .run(
                        Caller.OPERATOR,
                        ChangeSettings.rules(rules -> rules.limited(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        token = new Furnishing(
                        (method, target, body, with) -> (target.startsWith("/v2/") ? pipeline(tencent) : pipeline(nhn))
                                .answer(request(method, target, body, with))
                                .response()
                                .body())
                .furnish();
    }

    @TearDown
    public void close() throws IOException {
        engineOwner().close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private World engineOwner() {
        return Objects.requireNonNull(world);
    }

    Engine engine() {
        return engineOwner().engine();
    }

    NhnDialect nhn() {
        return nhn;
    }

    /// A request for NHN's list.
    WireRequest list(String id) {
        return request(id, "GET", Squall.LIST, "", token);
    }

    private <E extends DocumentedError, Q> Pipeline<E, Q> pipeline(Dialect<E, Q> dialect) {
        return new Pipeline<>(dialect, Engines.only(engine()));
    }

    private static WireRequest request(String method, String target, String body, String token) {
        return request("request", method, target, body, token);
    }

    private static WireRequest request(String id, String method, String target, String body, String token) {
        var question = target.indexOf('?');
        return new WireRequest(
                id,
                false,
                method,
                question < 0 ? target : target.substring(0, question),
                question < 0 ? "" : target.substring(question + 1),
                Map.of("host", List.of(Calls.HOST), "x-auth-token", List.of(token)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /// Signing the request is in it; [#signing] says how much that is.
    @Benchmark
    public Answer describe_instances() {
        return pipeline(tencent).answer(request("GET", Squall.DESCRIBE.target(), "", "none"));
    }

    @Benchmark
    public String signing() {
        return Squall.DESCRIBE.target();
    }

    @Benchmark
    public Answer list_instances() {
        return pipeline(nhn).answer(request("GET", Squall.LIST, "", token));
    }

    /// The steps of the pipeline, with the one that asks whether rehearsals must be heeded.
    @Benchmark
    public WireResponse list_with_rehearsals_possible() {
        var admitted = nhn.admit(request("GET", Squall.LIST, "", token), engine());
        return answered(admitted, true);
    }

    /// The same, without that step.
    @Benchmark
    public WireResponse list_without_rehearsals() {
        var admitted = nhn.admit(request("GET", Squall.LIST, "", token), engine());
        return answered(admitted, false);
    }

    private <Q, R> WireResponse answered(Admitted<NhnError, Q, R> admitted, boolean rehearsable) {
        var operation = admitted.operation();
        var command = operation.decode(admitted.request());
        var result = rehearsable
                ? engine().runUnrehearsed(admitted.caller(), command).orElseThrow()
                : engine().run(admitted.caller(), command);
        return nhn.envelope().succeed(operation.encode(result));
    }
}
