package io.squall.server;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.squall.dialect.Answer;
import io.squall.dialect.Pipeline;
import io.squall.dialect.WireRequest;
import io.squall.engine.Identifiers;
import io.squall.server.admin.AdminApi;
import io.squall.server.journal.RequestJournal;
import io.squall.server.journal.Scribe;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Where HTTP ends: takes every request in, finds out which API it is for, and sends the answer.
final class Gateway implements Handler, DirectHandler {

    static final HeaderName REQUEST_ID = HeaderNames.create("Squall-Request-Id");
    private static final String ADMIN = "/_squall/";
    private static final String MALFORMED = "malformed HTTP request";
    private static final String HTTP_2 = "2.0";
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int MAX_DRAINED_BYTES = 64 << 20;
    private static final byte[] NOTHING = {};

    private final List<Pipeline<?, ?>> apis;
    private final AdminApi admin;
    private final RequestLog log;
    private final Scribe scribe;
    private final RequestJournal journal;
    private final int maxBodyBytes;

    /// Lets in requests for these APIs.
    ///
    /// @param apis each request goes to the first that accepts it, and the last accepts all
    Gateway(
            List<Pipeline<?, ?>> apis,
            AdminApi admin,
            RequestLog log,
            Scribe scribe,
            RequestJournal journal,
            int maxBodyBytes) {
        this.apis = List.copyOf(apis);
        this.admin = admin;
        this.log = log;
        this.scribe = scribe;
        this.journal = journal;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        var began = System.nanoTime();
        var id = newId();
        var arrived = arrive(request, id);
        Answer answer;
        try {
            answer = answer(arrived, request.remotePeer().address());
        } catch (RuntimeException defect) {
            answer = apis.getLast().defective(defect);
        }
        var sending = new Sending(response, id, answer);
        sending.holdUp();
        note(arrived.wire(), answer, Duration.ofNanos(System.nanoTime() - began));
        sending.send();
    }

    /// Before it is answered, so that whoever reads its id in the answer finds it. The admin API's own requests are in
    /// the log only.
    private void note(WireRequest asked, Answer answer, Duration took) {
        var request = scribe.note(asked, answer, Instant.now(), took);
        log.write(request);
        if (!asked.path().startsWith(ADMIN)) {
            journal.add(request);
            journal.told().hear(answer);
        }
    }

    /// A request as it came.
    ///
    /// @param problem why it cannot be answered by what it asks for
    private record Arrived(WireRequest wire, Optional<String> problem) {}

    private Answer answer(Arrived arrived, SocketAddress peer) {
        var wire = arrived.wire();
        if (wire.path().startsWith(ADMIN)) {
            return arrived.problem().map(AdminApi::unreadable).orElseGet(() -> admin.answer(wire, peer));
        }
        var api = api(wire);
        return arrived.problem().map(api::unreadable).orElseGet(() -> api.answer(wire));
    }

    private Arrived arrive(ServerRequest request, String id) {
        if (isHttp2(request) && size(request) > HttpListeners.MAX_HEADERS_BYTES) {
            return without(request, id, MALFORMED);
        }
        var max = AdminApi.maxBodyBytes(request.prologue().uriPath().rawPath(), maxBodyBytes);
        try {
            var body = readBody(request, max);
            return body.length > max
                    ? without(request, id, "the body is larger than %d bytes".formatted(max))
                    : new Arrived(wire(request, id, body), Optional.empty());
        } catch (IOException | RuntimeException cut) {
            return without(request, id, "the body could not be read to its end");
        }
    }

    private static Arrived without(ServerRequest request, String id, String problem) {
        return new Arrived(wire(request, id, NOTHING), Optional.of(problem));
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

    private Pipeline<?, ?> api(WireRequest request) {
        return apis.stream().filter(api -> api.accepts(request)).findFirst().orElseThrow();
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

    /// Answers what HTTP could make no sense of, as the providers answer everything: with 200 and their envelope.
    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        var id = newId();
        var wire = new WireRequest(id, false, request.method(), request.path(), "", Map.of(), NOTHING);
        var answer = api(wire).unreadable(MALFORMED);
        note(wire, answer, Duration.ZERO);
        return TransportResponse.builder()
                .status(Status.OK_200)
                .header(REQUEST_ID, id)
                .header(HeaderNames.CONTENT_TYPE, answer.response().contentType())
                .keepAlive(false)
                .entity(answer.response().body())
                .build();
    }

    private static String newId() {
        return new Identifiers(ThreadLocalRandom.current()).uuid();
    }
}
