package io.squall.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Lines that are passed on together.
final class SpoolTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void all_that_was_written_has_arrived_in_its_order_at_the_end() {
        var arrived = new ByteArrayOutputStream();
        try (var spool = Spool.to(new PrintStream(arrived, false, UTF_8))) {
            IntStream.range(0, 10_000).forEach(spool.lines()::println);
        }
        var lines = IntStream.range(0, 10_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
        assertThat(arrived.toString(UTF_8)).isEqualTo(lines);
    }

    @Test
    void lines_that_come_in_the_same_moment_are_passed_on_together() {
        var writes = new AtomicInteger();
        try (var spool = Spool.to(onWrite(writes::incrementAndGet))) {
            IntStream.range(0, 10_000).forEach(spool.lines()::println);
        }
        assertThat(writes).hasValueLessThan(1_000);
    }

    @Test
    void a_line_arrives_although_no_other_follows() throws InterruptedException {
        var came = new CountDownLatch(1);
        try (var spool = Spool.to(onWrite(came::countDown))) {
            spool.lines().println("one");
            assertThat(came.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_is_flushed_has_arrived() {
        var arrived = new ByteArrayOutputStream();
        try (var spool = Spool.to(new PrintStream(arrived, false, UTF_8))) {
            for (var number = 0; number < 100; number++) {
                spool.lines().println(number);
                spool.flush();
                assertThat(arrived.toString(UTF_8)).endsWith(number + System.lineSeparator());
            }
        }
    }

    @Test
    void a_line_arrives_after_others_were_flushed_while_they_waited() throws InterruptedException {
        var arrived = new CountDownLatch(10);
        try (var spool = Spool.to(onWrite(arrived::countDown))) {
            while (arrived.getCount() > 1) {
                spool.lines().println("one of many");
                // less than lines wait for others, and then more than that
                Thread.sleep(2);
                spool.flush();
                Thread.sleep(12);
            }
            spool.lines().println("the last");
            assertThat(arrived.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void who_writes_waits_while_a_stuck_stream_takes_no_more() throws InterruptedException {
        var stuck = new CountDownLatch(1);
        try (var spool = Spool.to(onWrite(() -> awaitUninterruptibly(stuck)))) {
            var writer = Thread.ofPlatform()
                    .daemon()
                    .start(() ->
                            IntStream.range(0, 64).forEach(time -> spool.write(new byte[64 * 1024], 0, 64 * 1024)));
            while (writer.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            stuck.countDown();
            assertThat(writer.join(PATIENCE)).isTrue();
        }
    }

    /// A stream that does something each time that it is written to.
    private static PrintStream onWrite(Runnable done) {
        var stream = new OutputStream() {
            @Override
            public void write(int one) {
                done.run();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                done.run();
            }
        };
        return new PrintStream(stream, false, UTF_8);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
