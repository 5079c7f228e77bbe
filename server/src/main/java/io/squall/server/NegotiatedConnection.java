package io.squall.server;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A connection that learns which protocol it speaks from its first byte, before which hands are shaken. Until then it
/// counts as idle.
final class NegotiatedConnection implements ServerConnection, InterruptableTask<Void> {

    private final Negotiated protocols;
    private final ConnectionContext context;
    private final long began = System.nanoTime();

    private volatile @Nullable ServerConnection agreed;
    private volatile @Nullable Thread waiting;
    private volatile boolean closed;

    NegotiatedConnection(Negotiated protocols, ConnectionContext context) {
        this.protocols = protocols;
        this.context = context;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        awaitFirstByte();
        var connection = protocols.agreed(context);
        agreed = connection;
        protocols.open().opened(context, connection);
        try {
            if (!closed) {
                connection.handle(limit);
            }
        } finally {
            protocols.open().closed(context);
        }
    }

    private void awaitFirstByte() {
        waiting = Thread.currentThread();
        try {
            context.dataReader().ensureAvailable();
        } catch (DataReader.InsufficientDataAvailableException gone) {
            throw new CloseConnectionException("the client has gone", gone);
        } finally {
            waiting = null;
        }
    }

    @Override
    public Duration idleTime() {
        var connection = agreed;
        return connection == null ? Duration.ofNanos(System.nanoTime() - began) : connection.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        closed = true;
        var connection = agreed;
        var thread = waiting;
        if (connection != null) {
            connection.close(interrupt);
        } else if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean canInterrupt() {
        return agreed == null || (agreed instanceof InterruptableTask<?> task && task.canInterrupt());
    }
}
