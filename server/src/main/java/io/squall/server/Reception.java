package io.squall.server;

import io.helidon.webserver.http.ServerRequest;
import io.squall.dialect.WireRequest;
import io.squall.server.Shares.Share;
import io.squall.server.admin.AdminApi;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes requests in from HTTP, within the limits, and says what kept one from being read.
final class Reception {

    static final String MALFORMED = "malformed HTTP request";

    private static final String HTTP_2 = "2.0";
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int MAX_DRAINED_BYTES = 64 << 20;
    private static final byte[] NOTHING = {};

    private final Limits limits;
    private final Shares shares;
    private final Deadlines deadlines;

    Reception(Limits limits, Shares shares, Deadlines deadlines) {
        this.limits = limits;
        this.shares = shares;
        this.deadlines = deadlines;
    }

    /// A request as it came, and its share of memory for as long as it is worked on.
    ///
    /// @param obstacle why it cannot be answered by what it asks for
    record Arrived(
            WireRequest wire,
            Optional<Obstacle> obstacle,
            @Nullable Share memory) implements AutoCloseable {

        /// Whether there is more of it than anyone waits for.
        boolean isOverdue() {
            return obstacle.filter(Obstacle.Overdue.class::isInstance).isPresent();
        }

        @Override
        public void close() {
            if (memory != null) {
                memory.close();
            }
        }
    }

    /// What keeps a request from being answered by what it asks for.
    sealed interface Obstacle {
        String words();

        /// It is no request, not a whole one, or too large.
        record Unreadable(String words) implements Obstacle {}

        /// It took too long to come, and goes on coming.
        record Overdue(String words) implements Obstacle {}

        /// Others are being served, as many as may be.
        record Overload(String words) implements Obstacle {}
    }

    /// Reads a request, for as long as it may take.
    Arrived arrive(ServerRequest request, String id) {
        deadlines.begin(limits.asking());
        var max = AdminApi.maxBodyBytes(request.prologue().uriPath().rawPath(), limits.bodyBytes());
        var memory = shares.memory(Math.min(announced(request), max));
        if (memory.isEmpty()) {
            deadlines.end();
            return without(request, id, new Obstacle.Overload("too many large requests are being read"), null);
        }
        return arrive(request, id, max, memory.get());
    }

    private Arrived arrive(ServerRequest request, String id, int max, Share memory) {
        var body = NOTHING;
        var problem = isHttp2(request) && size(request) > HttpListeners.MAX_HEADERS_BYTES ? MALFORMED : "";
        try {
            body = problem.isEmpty() ? readBody(request, max) : body;
        } catch (IOException | RuntimeException cut) {
            problem = "the body could not be read to its end";
        }
        if (body.length > max) {
            problem = "the body is larger than %d bytes".formatted(max);
        }
        if (!deadlines.end()) {
            return without(request, id, new Obstacle.Overdue(overdue()), memory);
        }
        return problem.isEmpty()
                ? new Arrived(wire(request, id, body), Optional.empty(), memory)
                : without(request, id, new Obstacle.Unreadable(problem), memory);
    }

    /// What is to be said of a request whose head could not be read.
    String unreadable() {
        return deadlines.end() ? MALFORMED : overdue();
    }

    private String overdue() {
        return "the request did not come to its end in %d s"
                .formatted(limits.asking().toSeconds());
    }

    private static Arrived without(ServerRequest request, String id, Obstacle obstacle, @Nullable Share memory) {
        return new Arrived(wire(request, id, NOTHING), Optional.of(obstacle), memory);
    }

    private static boolean isHttp2(ServerRequest request) {
        return request.prologue().protocolVersion().equals(HTTP_2);
    }

    /// How long the headers are; HTTP/1.1 bounds them while it reads them.
    private static long size(ServerRequest request) {
        return request.headers().stream()
                .mapToLong(header -> header.allValues().stream()
                        .mapToLong(value -> header.name().length() + value.length())
                        .sum())
                .sum();
    }

    /// How long the body is going to be; one that comes in chunks may have any length.
    private static long announced(ServerRequest request) {
        return request.content().hasEntity() ? request.headers().contentLength().orElse(Long.MAX_VALUE) : 0;
    }

    private static WireRequest wire(ServerRequest request, String id, byte[] body) {
        return new WireRequest(
                id,
                request.isSecure(),
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                request.prologue().query().rawValue(),
                headers(request),
                body);
    }

    /// The body, or a little more of it than is allowed.
    private static byte[] readBody(ServerRequest request, int max) throws IOException {
        if (!request.content().hasEntity()) {
            return NOTHING;
        }
        try (var in = request.content().inputStream()) {
            var body = in.readNBytes(max + 1);
            if (body.length > max && isHttp2(request)) {
                drain(in);
            }
            return body;
        }
    }

    /// Clients of HTTP/2 do not look at the answer before they have sent all, and nobody hangs up on them.
    private static void drain(InputStream in) throws IOException {
        for (var left = MAX_DRAINED_BYTES; left > 0; left -= CHUNK_BYTES) {
            if (in.readNBytes(CHUNK_BYTES).length < CHUNK_BYTES) {
                return;
            }
        }
    }

    private static Map<String, List<String>> headers(ServerRequest request) {
        var headers = new HashMap<String, List<String>>();
        request.headers()
                .forEach(header -> headers.computeIfAbsent(
                                header.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .addAll(header.allValues()));
        return headers;
    }
}
