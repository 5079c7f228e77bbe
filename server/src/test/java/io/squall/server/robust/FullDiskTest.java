package io.squall.server.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full while the server runs: to the process no file may grow any more.
final class FullDiskTest {

    private static final int LEFT_BYTES = 200_000;
    private static final int MOST = 5_000;
    private static final Pattern TOKEN = Pattern.compile("\"id\":\"([0-9a-f]{32})\",\"issued_at\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @TempDir
    private Path data = Path.of(".");

    private String token = "none";

    @Test
    void what_cannot_be_kept_is_refused_and_all_goes_on_when_there_is_room_again() throws Exception {
        assumeTrue(canLimit(), "needs prlimit (util-linux)");
        var kept = new ArrayList<String>();
        var server = Killable.start(data);
        try {
            token = first(
                    TOKEN,
                    server.send(
                            "POST",
                            "/v1.0/appkeys/SquallDemoAppKey/tokens",
                            "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}",
                            ""));
            server.send("PATCH", "/_squall/accounts/SquallDemoAppKey/quotas", "{\"security-groups\": 100000}", "");

            limit(server, Long.toString(largestFile() + LEFT_BYTES));
            assertThat(fill(server, kept)).contains("\"resultCode\":-6");
            assertThat(create(server)).contains("\"resultCode\":-6");
            assertThat(list(server)).containsAll(kept);

            limit(server, "unlimited");
            kept.add(id(create(server)));
        } finally {
            server.kill();
        }
        assertThatAllIsThereAfterAnotherStart(kept);
    }

    private void assertThatAllIsThereAfterAnotherStart(List<String> kept) throws Exception {
        var server = Killable.start(data);
        try {
            assertThat(list(server)).containsAll(kept);
        } finally {
            server.kill();
        }
    }

    /// Creates something again and again.
    ///
    /// @return the first answer that says no
    private String fill(Killable server, List<String> kept) throws Exception {
        for (var i = 0; i < MOST; i++) {
            var answer = create(server);
            if (!answer.contains("\"isSuccessful\":true")) {
                return answer;
            }
            kept.add(id(answer));
        }
        return "the disk did not get full";
    }

    private String create(Killable server) throws Exception {
        return server.send(
                "POST",
                "/v1.0/appkeys/SquallDemoAppKey/security-groups",
                "{\"securityGroup\": {\"name\": \"web\", \"description\": \"%s\"}}".formatted("a".repeat(200)),
                token);
    }

    private List<String> list(Killable server) throws Exception {
        return ID.matcher(server.send("GET", "/v1.0/appkeys/SquallDemoAppKey/security-groups", "", token))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String id(String answer) {
        return first(ID, answer);
    }

    private static String first(Pattern pattern, String answer) {
        var found = pattern.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group(1);
    }

    private long largestFile() throws IOException {
        try (var files = Files.list(data)) {
            return files.mapToLong(file -> file.toFile().length()).max().orElseThrow();
        }
    }

    private static boolean canLimit() throws InterruptedException {
        try {
            return new ProcessBuilder("prlimit", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /// How large a file may become to the server.
    private static void limit(Killable server, String bytes) throws Exception {
        var pid = Long.toString(server.process().pid());
        assertThat(new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + bytes + ":unlimited")
                        .start()
                        .waitFor())
                .isZero();
    }
}
