package io.squall.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.squall.dialect.WireRequest;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may use the admin API.
final class AdminGuardTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            PEER         | HOST                   | ORIGIN                   | TOKEN SET | SENT   | STATUS
            127.0.0.1    | localhost:8600         | -                        | -         | -      | 200
            127.0.0.1    | 127.0.0.1              | -                        | -         | -      | 200
            127.0.0.1    | [::1]:8600             | -                        | -         | -      | 200
            127.0.0.1    | -                      | -                        | -         | -      | 403
            127.0.0.1    | localhost:8600         | http://localhost:3000    | -         | -      | 200
            127.0.0.1    | evil.example           | -                        | -         | -      | 403
            127.0.0.1    | localhost.evil.example | -                        | -         | -      | 403
            127.0.0.1    | localhost:8600         | https://evil.example     | -         | -      | 403
            127.0.0.1    | localhost:8600         | null                     | -         | -      | 403
            127.0.0.1    | localhost:8600         | http://localhost.evil.ex | -         | -      | 403
            192.0.2.7    | localhost:8600         | -                        | -         | -      | 403
            192.0.2.7    | squall.example         | -                        | secret    | -      | 401
            192.0.2.7    | squall.example         | -                        | secret    | guess  | 401
            192.0.2.7    | squall.example         | -                        | secret    | secret | 200
            127.0.0.1    | localhost:8600         | -                        | secret    | -      | 200
            127.0.0.1    | evil.example           | -                        | secret    | guess  | 403
            """)
    void only_this_machine_and_holders_of_the_token_get_in(
            String peer,
            @Nullable String host,
            @Nullable String origin,
            @Nullable String set,
            @Nullable String sent,
            int status) {
        var headers = new HashMap<String, List<String>>();
        Optional.ofNullable(host).ifPresent(value -> headers.put("host", List.of(value)));
        Optional.ofNullable(origin).ifPresent(value -> headers.put("origin", List.of(value)));
        Optional.ofNullable(sent).ifPresent(value -> headers.put("authorization", List.of("Bearer " + value)));
        var request = new WireRequest("id", "GET", "/_squall/zones", "", headers, new byte[0]);
        var guard = new AdminGuard(Optional.ofNullable(set));

        if (status == 200) {
            assertThatCode(() -> guard.check(request, new InetSocketAddress(peer, 1)))
                    .doesNotThrowAnyException();
        } else {
            var problem = catchThrowableOfType(
                    AdminProblem.class, () -> guard.check(request, new InetSocketAddress(peer, 1)));
            assertThat(problem.status()).as(problem.words()).isEqualTo(status);
        }
    }
}
