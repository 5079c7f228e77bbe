package io.squall.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.server.Options;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands that ask a cloud as from another machine: by an address of this one that is no loopback address, or at
/// least by a name that only a token makes good for.
final class AdminTokenTest {

    private static final String TOKEN = "open-sesame";

    private final Typing typing;

    AdminTokenTest(@TempDir Path folder) {
        this.typing = new Typing(folder.resolve("data"));
    }

    private static String address() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst()
                .map(InetAddress::getHostAddress)
                .orElse("127.0.0.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rehearse list",
                "rehearse 6000",
                "incident list",
                "world list",
                "clock",
                "requests",
                "coverage",
                "world export default FILE"
            })
    void another_machine_s_cloud_wants_the_token(String command, @TempDir Path files) throws Exception {
        var options = Options.DEFAULT.on("0.0.0.0").withAdminToken(Optional.of(TOKEN));
        var words = command.replace("FILE", files.resolve("default.world").toString());
        try (var cloud = typing.start(options)) {
            var url = "http://%s:%d".formatted(address(), cloud.server().port());
            assertThat(ask(words, url, "")).isEqualTo(Failure.REFUSED);
            assertThat(ask(words, url, "--token guessed")).isEqualTo(Failure.REFUSED);
            assertThat(typing.err()).startsWith("squall: ").doesNotContain("guessed", TOKEN);
            assertThat(ask(words, url, "--token " + TOKEN)).isZero();
            assertThat(typing.out() + typing.err()).doesNotContain(TOKEN);
        }
    }

    private int ask(String command, String url, String token) {
        return typing.squall(
                "%s --url %s %s".formatted(command, url, token).strip().split(" ", -1));
    }

    @Test
    void the_token_stands_in_a_variable_or_in_an_option_which_comes_first() {
        var variables = Map.of(AdminOptions.TOKEN, "variable");

        assertThat(AdminOptions.token(null, Map.of())).isEmpty();
        assertThat(AdminOptions.token(null, variables)).contains("variable");
        assertThat(AdminOptions.token("option", variables)).contains("option");
        assertThat(AdminOptions.token("", variables)).isEmpty();
    }
}
