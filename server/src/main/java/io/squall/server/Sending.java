package io.squall.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import io.squall.dialect.Answer;
import io.squall.dialect.Rehearsed;
import io.squall.dialect.Rehearsed.Delivery;
import io.squall.dialect.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/// The way of an answer to its client, with what a rehearsal does to it: it comes late, in part, damaged or never.
record Sending(ServerResponse response, String id, Answer answer) {

    private static final int GARBLED_EVERY = 7;

    /// Lets the time go by that it is to come late.
    void holdUp() {
        answer.rehearsal().map(Rehearsed::delay).filter(Duration::isPositive).ifPresent(Sending::sleep);
    }

    /// Sends as much as shall arrive.
    void send() {
        var body = answer.response().utf8();
        switch (delivery()) {
            case WHOLE -> send(body);
            case NOTHING -> endConnection();
            case HALF -> {
                sendHalf(body);
                endConnection();
            }
            case LAST -> {
                send(body);
                endConnection();
            }
            case TRUNCATED -> send(Arrays.copyOf(body, body.length / 2));
            case GARBLED -> send(garbled(body));
        }
    }

    private static void endConnection() {
        throw new CloseConnectionException("as it was rehearsed");
    }

    private Delivery delivery() {
        return answer.rehearsal().map(Rehearsed::delivery).orElse(Delivery.WHOLE);
    }

    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(byte[] body) {
        prepare(answer.response());
        response.send(body);
    }

    /// Half of what the headers promise.
    private void sendHalf(byte[] body) {
        prepare(answer.response());
        response.contentLength(body.length);
        try {
            var out = response.outputStream();
            out.write(body, 0, body.length / 2);
            out.flush();
        } catch (IOException gone) {
            // the client has not waited for it
        }
    }

    private void prepare(WireResponse wire) {
        response.status(wire.status());
        response.header(Gateway.REQUEST_ID, id);
        response.header(HeaderNames.CONTENT_TYPE, wire.contentType());
    }

    /// The same length, with bytes in it that no text has.
    private static byte[] garbled(byte[] body) {
        var damaged = body.clone();
        for (var i = 0; i < damaged.length; i += GARBLED_EVERY) {
            damaged[i] = (byte) (damaged[i] ^ 0x80);
        }
        return damaged;
    }
}
