package io.squall.server.proxy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// One request for a resource and its answer. The body of the request is sent while the answer is awaited, as a host
/// may
/// want to be asked first (100), or answer early.
record Relay(
        Request.Resource request,
        Framing framing,
        InputStream in,
        OutputStream out,
        Upstream server,
        int maxHeadBytes,
        Executor threads,
        Runnable progress) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final int PATIENCE_MILLIS = 100;
    private static final int FINAL = 200;
    private static final int SWITCHED = 101;

    /// There was no answer that could have been relayed.
    static final class NoAnswer extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        NoAnswer(IOException cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /// Relays.
    ///
    /// @return whether the client may send another request
    boolean run() throws IOException {
        sendHead();
        var sent = new CompletableFuture<Void>();
        if (framing.equals(Framing.NONE)) {
            sent.complete(null);
        } else {
            threads.execute(() -> sendBody(sent));
        }
        return answer(sent);
    }

    private void sendHead() throws IOException {
        var fields = HopByHop.without(request.head());
        fields.removeIf(field -> field.is("Host"));
        fields.addFirst(new Head.Field("Host", request.authority()));
        fields.add(new Head.Field("Via", "1.1 squall"));
        fields.add(new Head.Field("Connection", "close"));
        var line = "%s %s HTTP/1.1".formatted(request.method(), request.target());
        server.socket().getOutputStream().write(new Head(line, fields).bytes());
    }

    private void sendBody(CompletableFuture<Void> sent) {
        try {
            var sink = new BufferedOutputStream(server.socket().getOutputStream());
            new Copying(in, sink, progress).body(framing);
            sent.complete(null);
        } catch (IOException cut) {
            Sockets.end(server.socket());
            sent.completeExceptionally(cut);
        }
    }

    private boolean answer(CompletableFuture<Void> sent) throws IOException {
        var answers = new BufferedInputStream(server.socket().getInputStream());
        var head = head(answers);
        while (status(head) < FINAL) {
            forward(head, false);
            head = head(answers);
        }
        var body = framing(head);
        var keep = !(body instanceof Framing.UntilEnd) && wantsMore() && isOver(sent);
        forward(head, !keep);
        new Copying(answers, out, progress).body(body);
        return keep;
    }

    private boolean wantsMore() {
        return !request.head().tokens("Connection").contains("close")
                && !request.head().tokens("Proxy-Connection").contains("close");
    }

    /// Whether all of the request has been sent. Who answers has as a rule just read its end.
    private static boolean isOver(CompletableFuture<Void> sent) {
        try {
            sent.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException unfinished) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Head head(InputStream answers) throws NoAnswer {
        try {
            var head = Head.read(answers, maxHeadBytes).orElseThrow(() -> new IOException("there was none"));
            progress.run();
            status(head);
            return head;
        } catch (IOException none) {
            throw new NoAnswer(none);
        }
    }

    private Framing framing(Head head) throws IOException {
        try {
            return Framing.ofAnswer(head, status(head), request.method());
        } catch (MalformedHead unclear) {
            throw new NoAnswer(unclear);
        }
    }

    private static int status(Head head) throws IOException {
        var line = STATUS.matcher(head.start());
        if (!line.matches() || Integer.parseInt(line.group(1)) == SWITCHED) {
            throw new IOException("it is not HTTP/1.1");
        }
        return Integer.parseInt(line.group(1));
    }

    private void forward(Head head, boolean isLast) throws IOException {
        var fields = HopByHop.without(head);
        if (status(head) >= FINAL) {
            fields.add(new Head.Field("Via", "1.1 squall"));
            fields.add(new Head.Field("Connection", isLast ? "close" : "keep-alive"));
        }
        out.write(new Head(head.start(), fields).bytes());
        out.flush();
    }
}
