package io.squall.server.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/// Bytes in both directions. When one side has said all, the other hears of it and may go on.
///
/// @param in what the client sends, some of which may have been read ahead
record Tunnel(Socket client, InputStream in, Upstream server, Executor threads, Runnable progress) {

    void run() throws IOException {
        var back = new CountDownLatch(1);
        var answers = server.socket().getInputStream();
        threads.execute(() -> {
            try {
                copy(answers, server.socket(), client);
            } finally {
                back.countDown();
            }
        });
        copy(in, client, server.socket());
        try {
            back.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(InputStream from, Socket source, Socket sink) {
        try {
            new Copying(from, sink.getOutputStream(), progress).toEnd();
            Sockets.end(sink);
        } catch (IOException broken) {
            Sockets.close(source);
            Sockets.close(sink);
        }
    }
}
