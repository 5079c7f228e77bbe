package io.squall.benchmark;

import io.squall.dialect.Admitted;
import io.squall.dialect.Answer;
import io.squall.dialect.WireRequest;
import io.squall.dialect.WireResponse;
import io.squall.dialect.tencent.parameter.Malformed;
import io.squall.dialect.tencent.parameter.UrlEncoded;
import io.squall.dialect.tencent.signature.Parameter;
import io.squall.dialect.tencent.signature.SignedRequest;
import io.squall.dialect.tencent.signature.Verifier;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.identity.Admit;
import io.squall.errors.NhnError;
import io.squall.model.AccessKeyId;
import io.squall.server.RequestLog;
import io.squall.server.RequestLog.Format;
import io.squall.server.journal.Handled;
import io.squall.server.journal.Home;
import io.squall.server.journal.RequestJournal;
import io.squall.server.journal.Scribe;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
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

/// The parts of a request's way that take most of it, each by itself.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotParts {

    private static final List<String> LIST = List.of("instances-detail");
    private static final Duration TOOK = Duration.ofNanos(123_456);
    private static final int REQUESTS = 1 << 14;

    private final RequestPath path = new RequestPath();
    private final Verifier verifier = new Verifier(List.of());
    private final RequestJournal journal = new RequestJournal(RequestJournal.Bounds.DEFAULT);
    private final RequestLog log = new RequestLog(new PrintStream(OutputStream.nullOutputStream()), Format.TEXT);
    private final Scribe scribe = new Scribe(new OneWorld());
    private final List<WireRequest> requests = new ArrayList<>();
    private String query = "";
    private @Nullable SignedRequest signed;
    private @Nullable Answer answer;
    private @Nullable Handled handled;
    private Supplier<WireResponse> writing = () -> new WireResponse(0, "", "");
    private int next;

    /// Where all requests are for.
    private final class OneWorld implements Home {
        @Override
        public <R> R with(WireRequest request, Function<Engine, R> work) {
            return work.apply(path.engine());
        }

        @Override
        public String name(WireRequest request) {
            return "default";
        }
    }

    @Setup
    public void open() throws IOException, Malformed {
        path.open();
        var target = Squall.RUN.target();
        query = target.substring(target.indexOf('?') + 1);
        signed = new SignedRequest("GET", Calls.HOST, "/v2/index.php", UrlEncoded.parse(query));
        for (var number = 0; number < REQUESTS; number++) {
            requests.add(path.list("request-" + number));
        }
        answer = path.list_instances();
        handled = scribe.note(requests.getFirst(), answer, Instant.now(), TOOK);
        writing = writing(path.nhn().admit(path.list("request"), path.engine()));
    }

    private <Q, R> Supplier<WireResponse> writing(Admitted<NhnError, Q, R> admitted) {
        var operation = admitted.operation();
        var result = path.engine().run(admitted.caller(), operation.decode(admitted.request()));
        return () -> path.nhn().envelope().succeed(operation.encode(result));
    }

    @TearDown
    public void close() throws IOException {
        path.close();
    }

    @Benchmark
    public boolean verify_signature() {
        return verifier.accepts(Objects.requireNonNull(signed), Calls.Key.DEMO.secret());
    }

    /// Against all operations, as the door does it.
    @Benchmark
    public long match_route() {
        return path.nhn().operations().stream()
                .flatMap(operation -> operation.route().match("GET", LIST).stream())
                .count();
    }

    /// Those of a purchase, signed.
    @Benchmark
    public List<Parameter> decode_parameters() throws Malformed {
        return UrlEncoded.parse(query);
    }

    /// From what the command found to the text of the answer.
    @Benchmark
    public WireResponse write_five_instances() {
        return writing.get();
    }

    /// A transaction that writes, by one thread; the disk is not waited for.
    @Benchmark
    public Admit.Outcome admit() {
        return path.engine()
                .run(
                        Caller.OPERATOR,
                        new Admit(
                                new AccessKeyId(Calls.Key.DEMO.id()),
                                Integer.toString(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)),
                                Instant.now().getEpochSecond(),
                                Optional.empty(),
                                "cvm:DescribeInstances",
                                false,
                                List.of(),
                                false));
    }

    @Benchmark
    public void note_in_journal() {
        next = (next + 1) % REQUESTS;
        journal.add(scribe.note(requests.get(next), Objects.requireNonNull(answer), Instant.now(), TOOK));
    }

    @Benchmark
    public void write_log_line() {
        log.write(Objects.requireNonNull(handled));
    }
}
