package io.squall.server.interception;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.server.interception.Finding.Level;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DoctorTest {

    private static final URI PROXY = URI.create("http://127.0.0.1:8680");

    @ParameterizedTest
    @CsvSource({
        "NO_PROXY, '', OK",
        "NO_PROXY, 'localhost,127.0.0.1,::1', OK",
        "NO_PROXY, '*', BAD",
        "NO_PROXY, .qcloud.com, BAD",
        "no_proxy, 'internal.example, cvm.api.qcloud.com:443', BAD",
        "NO_PROXY, *.toast.com, BAD",
        "NO_PROXY, qcloud.community, OK",
        "HTTPS_PROXY, http://127.0.0.1:8680, OK",
        "HTTPS_PROXY, http://127.0.0.1:8680/, OK",
        "HTTPS_PROXY, http://proxy.example:3128, BAD",
        "https_proxy, '', BAD",
        "NODE_USE_ENV_PROXY, 0, NOTE",
        "NODE_USE_ENV_PROXY, 1, OK",
        "JAVA_TOOL_OPTIONS, -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=8680, OK",
        "JAVA_TOOL_OPTIONS, -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=1, NOTE"
    })
    void a_variable_is_judged_by_where_it_leads(String name, String value, Level level) {
        assertThat(new ProxyVariables(Map.of(name, value), PROXY).examine())
                .filteredOn(finding -> finding.about().equals(name))
                .singleElement()
                .extracting(Finding::level)
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "300, OK", "-299.5, OK", "3600, BAD", "-301, BAD"})
    void a_clock_that_is_too_far_from_the_machines_is_bad(double secondsAhead, Level level) {
        assertThat(Doctor.clock(secondsAhead).level()).isEqualTo(level);
    }
}
