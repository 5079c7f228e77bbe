package io.squall.store;

import io.squall.model.Rejected;
import io.squall.model.Rejection.DatabaseFailed;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The connections that read, each made when it is needed first.
final class Readers {

    private final BlockingQueue<Place> free;
    private final Duration patience;
    private final int count;

    Readers(int count, Duration patience, Supplier<Connection> connect) {
        this.count = count;
        this.patience = patience;
        this.free = new ArrayBlockingQueue<>(count);
        for (var i = 0; i < count; i++) {
            free.add(new Place(connect));
        }
    }

    private static final class Place {

        private final Supplier<Connection> connect;
        private @Nullable Connection connection;

        Place(Supplier<Connection> connect) {
            this.connect = connect;
        }

        Connection connection() {
            var present = connection;
            if (present == null) {
                present = connect.get();
                connection = present;
            }
            return present;
        }
    }

    /// A connection of which one is the only user until it is closed.
    final class Reader implements AutoCloseable {

        private final Place place;
        private final Connection connection;
        private boolean begun;

        private Reader(Place place) {
            this.place = place;
            this.connection = place.connection();
        }

        Connection connection() {
            return connection;
        }

        /// Begins to look at one state of the database: that of the first question.
        Reader begin() {
            connection.begin("begin");
            begun = true;
            return this;
        }

        /// Gives it back.
        @Override
        public void close() {
            try {
                if (begun) {
                    connection.rollBack();
                }
            } finally {
                free.add(place);
            }
        }
    }

    /// One that is free, as soon as there is one.
    Reader await() {
        var place = awaitPlace();
        try {
            return new Reader(place);
        } catch (RuntimeException unconnected) {
            free.add(place);
            throw unconnected;
        }
    }

    private Place awaitPlace() {
        try {
            var place = free.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (place == null) {
                throw new DatabaseFailed("no connection for %d ms".formatted(patience.toMillis())).raise();
            }
            return place;
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    static Rejected interrupted() {
        Thread.currentThread().interrupt();
        return new DatabaseFailed("interrupted").raise();
    }

    /// Closes them when nobody uses them any more.
    void close() {
        for (var i = 0; i < count; i++) {
            var place = awaitPlace();
            if (place.connection != null) {
                place.connection.close();
            }
        }
    }
}
