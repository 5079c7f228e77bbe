package io.squall.server;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.squall.dialect.Answer;
import io.squall.dialect.Pipeline;
import io.squall.dialect.WireRequest;
import io.squall.engine.Identifiers;
import io.squall.server.Reception.Arrived;
import io.squall.server.Reception.Obstacle;
import io.squall.server.admin.AdminApi;
import io.squall.server.journal.RequestJournal;
import io.squall.server.journal.Scribe;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Where HTTP ends: finds out which API a request is for, and sends the answer.
final class Gateway implements Handler, DirectHandler {

    static final HeaderName REQUEST_ID = HeaderNames.create("Squall-Request-Id");
    private static final String ADMIN = "/_squall/";
    private static final byte[] NOTHING = {};

    private final List<Pipeline<?, ?>> apis;
    private final AdminApi admin;
    private final RequestLog log;
    private final Scribe scribe;
    private final RequestJournal journal;
    private final Reception reception;
    private final Shares shares;
    private final Deadlines deadlines;
    private final OpenConnections open;
    private final Duration answering;

    /// Lets in requests for these APIs.
    ///
    /// @param apis each request goes to the first that accepts it, and the last accepts all
    Gateway(
            List<Pipeline<?, ?>> apis,
            AdminApi admin,
            RequestLog log,
            Scribe scribe,
            RequestJournal journal,
            Limits limits,
            Deadlines deadlines,
            OpenConnections open) {
        this.apis = List.copyOf(apis);
        this.admin = admin;
        this.log = log;
        this.scribe = scribe;
        this.journal = journal;
        this.shares = new Shares(limits);
        this.reception = new Reception(limits, shares, deadlines);
        this.deadlines = deadlines;
        this.open = open;
        this.answering = limits.answering();
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        var began = System.nanoTime();
        try (var arrived = reception.arrive(request, newId())) {
            var wire = arrived.wire();
            Answer answer;
            try {
                answer = answer(arrived, request.remotePeer().address());
            } catch (RuntimeException defect) {
                answer = apis.getLast().defective(defect);
            }
            var sending = new Sending(response, wire.id(), answer);
            sending.holdUp();
            note(wire, answer, Duration.ofNanos(System.nanoTime() - began));
            if (!isTaken(sending) || arrived.isOverdue()) {
                open.end(request);
                throw new CloseConnectionException("the client is too slow");
            }
        }
    }

    /// Sends an answer.
    ///
    /// @return whether the client took it in time
    private boolean isTaken(Sending sending) {
        var inTime = false;
        deadlines.begin(answering);
        try {
            sending.send();
        } finally {
            inTime = deadlines.end();
        }
        return inTime;
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

    private Answer answer(Arrived arrived, SocketAddress peer) {
        var wire = arrived.wire();
        if (wire.path().startsWith(ADMIN)) {
            return arrived.obstacle().map(Gateway::hindered).orElseGet(() -> admin.answer(wire, peer));
        }
        var api = api(wire);
        return arrived.obstacle().map(obstacle -> hindered(api, obstacle)).orElseGet(() -> inTurn(api, wire));
    }

    /// The operator has no need of a turn: that is who must find out why there are none.
    private static Answer hindered(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Unreadable(var words) -> AdminApi.unreadable(words);
            case Obstacle.Overdue(var words) -> AdminApi.unreadable(words);
            case Obstacle.Overload(var words) -> AdminApi.overloaded(words);
        };
    }

    private static Answer hindered(Pipeline<?, ?> api, Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Unreadable(var words) -> api.unreadable(words);
            case Obstacle.Overdue(var words) -> api.unreadable(words);
            case Obstacle.Overload(var words) -> api.overloaded(words);
        };
    }

    private Answer inTurn(Pipeline<?, ?> api, WireRequest wire) {
        var turn = shares.turn();
        if (turn.isEmpty()) {
            return api.overloaded("too many requests are being worked on");
        }
        try (var _ = turn.get()) {
            return api.answer(wire);
        }
    }

    private Pipeline<?, ?> api(WireRequest request) {
        return apis.stream().filter(api -> api.accepts(request)).findFirst().orElseThrow();
    }

    /// Answers what HTTP could make no sense of, as the providers answer everything: with 200 and their envelope.
    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        var id = newId();
        var wire = new WireRequest(id, false, request.method(), request.path(), "", Map.of(), NOTHING);
        var answer = api(wire).unreadable(reception.unreadable());
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
