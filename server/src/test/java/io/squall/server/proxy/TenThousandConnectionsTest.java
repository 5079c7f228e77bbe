package io.squall.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import io.squall.server.tls.RunningSquall;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand connections through the proxy, half of them cut at random, leave no socket, file or thread behind.
final class TenThousandConnectionsTest {

    private static final int CONNECTIONS = 10_000;
    private static final int AT_A_TIME = 100;
    private static final int WARM_UP = 500;
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int PATIENCE_SECONDS = 60;
    private static final String ANSWERED = "GET http://api-compute.cloud.toast.com/v1.0/x HTTP/1.1\r\n\r\n";
    private static final List<String> UNFINISHED = List.of(
            "CONNECT cvm.api.qcloud.com:443 HTTP/1.1\r\n\r\n\u0016\u0003\u0001\u0002\u0000\u0001",
            "POST http://api-compute.cloud.toast.com/v1.0/x HTTP/1.1\r\nContent-Length: 500\r\n\r\n{\"a\":");

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void connections_that_are_cut_leave_nothing_behind() throws Exception {
        assumeTrue(Files.isDirectory(OPEN_FILES), "needs /proc");
        try (var squall = RunningSquall.start(folder, options -> options)) {
            var trust = squall.trust();
            connect(squall, trust, WARM_UP, 1);
            var filesBefore = fewestOpenFiles();
            answered.set(0);
            cut.set(0);

            connect(squall, trust, CONNECTIONS, 2);

            assertThat(cut.get()).isBetween(CONNECTIONS * 4 / 10, CONNECTIONS * 6 / 10);
            assertThat(answered.get() + cut.get()).isEqualTo(CONNECTIONS);
            settle(filesBefore);
            assertThat(openFiles()).isLessThanOrEqualTo(filesBefore);
            assertThat(proxyThreads()).isEqualTo(2);
        }
        assertThat(proxyThreads()).isZero();
    }

    private void connect(RunningSquall squall, SSLContext trust, int number, long seed) throws Exception {
        try (var clients =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var random = new Random(seed);
            var visits = new ArrayList<Future<?>>();
            for (var i = 0; i < number; i++) {
                var choice = new Random(random.nextLong());
                visits.add(clients.submit(() -> {
                    visit(squall, trust, choice);
                    return null;
                }));
            }
            for (var visit : visits) {
                visit.get();
            }
        }
    }

    /// A tunnel with TLS in it, a tunnel without, or a request; to its end, or cut at a random place.
    private void visit(RunningSquall squall, SSLContext trust, Random random) throws IOException {
        var willCut = random.nextBoolean();
        try (var wire = new Socket(InetAddress.getLoopbackAddress(), squall.proxyPort())) {
            wire.setSoTimeout(TIMEOUT_MILLIS);
            if (willCut) {
                cutShort(wire, random);
                cut.incrementAndGet();
            } else {
                complete(squall, trust, wire, random.nextInt(4));
                answered.incrementAndGet();
            }
        }
    }

    private static void cutShort(Socket wire, Random random) throws IOException {
        var request = UNFINISHED.get(random.nextInt(UNFINISHED.size()));
        if (random.nextBoolean()) {
            Origin.write(wire.getOutputStream(), request.substring(0, random.nextInt(request.length() + 1)));
        } else {
            Origin.write(wire.getOutputStream(), ANSWERED);
            wire.getInputStream().readNBytes(random.nextInt(200));
        }
        if (random.nextBoolean()) {
            // a reset instead of an orderly end
            wire.setSoLinger(true, 0);
        }
    }

    private static void complete(RunningSquall squall, SSLContext trust, Socket wire, int kind) throws IOException {
        var health = "GET /_squall/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        switch (kind) {
            case 0 -> {
                Origin.write(wire.getOutputStream(), "CONNECT cvm.api.qcloud.com:443 HTTP/1.1\r\n\r\n");
                readHead(wire);
                var host = "cvm.api.qcloud.com";
                try (var secure = (SSLSocket) trust.getSocketFactory().createSocket(wire, host, 443, true)) {
                    expect(secure, health, "{\"status\":\"up\"}");
                }
            }
            case 1 ->
                expect(
                        wire,
                        "CONNECT localhost:%d HTTP/1.1\r\n\r\n%s".formatted(squall.port(), health),
                        "{\"status\":\"up\"}");
            case 2 ->
                expect(
                        wire,
                        "GET http://api-compute.cloud.toast.com/v1.0/x HTTP/1.1\r\nConnection: close\r\n\r\n",
                        "\"resultCode\":-7");
            default -> expect(wire, "CONNECT www.example.com:443 HTTP/1.1\r\n\r\n", "--egress");
        }
    }

    private static void readHead(Socket wire) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) wire.getInputStream().read());
        }
    }

    private static void expect(Socket socket, String request, String part) throws IOException {
        Origin.write(socket.getOutputStream(), request);
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!answer.contains(part)) {
            throw new SocketException("it answered: " + answer);
        }
    }

    /// Waits until the proxy's last clients have been seen off, and files are down to a number.
    private static void settle(int files) throws Exception {
        for (var i = 0; i < PATIENCE_SECONDS * 5 && (proxyThreads() > 2 || openFiles() > files); i++) {
            Thread.sleep(200);
        }
    }

    /// How many files are open once all that the first connections needed is done.
    private static int fewestOpenFiles() throws Exception {
        var fewest = openFiles();
        for (var i = 0; i < 30; i++) {
            Thread.sleep(100);
            fewest = Math.min(fewest, openFiles());
        }
        return fewest;
    }

    private static int openFiles() throws IOException {
        try (var files = Files.list(OPEN_FILES)) {
            return (int) files.count();
        }
    }

    /// The proxy's threads, virtual ones included: one listens, one watches.
    private static int proxyThreads() throws IOException {
        var folder = Files.createTempDirectory("squall-threads");
        var dump = folder.resolve("threads.txt");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
        var number = (int) Files.readString(dump)
                .lines()
                .filter(line -> line.matches("#\\d+ \"proxy-\\d+\" .*"))
                .count();
        Files.delete(dump);
        Files.delete(folder);
        return number;
    }
}
