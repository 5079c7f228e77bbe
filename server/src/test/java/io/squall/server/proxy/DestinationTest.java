package io.squall.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.squall.server.tls.Hosts;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How hosts are written, compared and told apart.
final class DestinationTest {

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            AUTHORITY                      | HOST                        | PORT
            example.com:443                | example.com                 | 443
            example.com                    | example.com                 | 80
            EXAMPLE.Com.:8443              | example.com                 | 8443
            CVM.API.QCLOUD.COM:443         | cvm.api.qcloud.com          | 443
            under_score.example-1.com:1    | under_score.example-1.com   | 1
            xn--fsq.example:65535          | xn--fsq.example             | 65535
            127.0.0.1:80                   | 127.0.0.1                   | 80
            [::1]:443                      | 0:0:0:0:0:0:0:1             | 443
            [::FFFF:127.0.0.1]:443         | 127.0.0.1                   | 443
            """)
    void authorities_have_one_form(String authority, String host, int port) {
        assertThat(Destination.parse(authority, Optional.of(80))).contains(new Destination(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":443",
                "example.com:",
                "example.com:0",
                "example.com:65536",
                "example.com:123456",
                "example.com:x",
                "example.com:443:443",
                "user@example.com",
                "exa mple.com",
                "example..com",
                ".example.com",
                "example.com..",
                "ex\u00e4mple.com",
                "[::1",
                "::1]",
                "[::1%lo]:80",
                "[zz::1]",
                "127.1",
                "127.0.0.01",
                "0x7f000001",
                "2130706433",
                "256.0.0.1"
            })
    void what_is_no_host_and_port_is_refused(String authority) {
        assertThat(Destination.parse(authority, Optional.of(80))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "127.0.0.1, true",
        "127.8.9.10, true",
        "0:0:0:0:0:0:0:1, true",
        "0.0.0.0, false",
        "10.0.0.1, false",
        "localhost.example.com, false",
        "notlocalhost, false"
    })
    void loopback_is_known_without_looking_up(String host, boolean loopback) {
        assertThat(HostName.isLoopback(host)).isEqualTo(loopback);
    }

    @ParameterizedTest
    @CsvSource({
        "cvm.api.qcloud.com, true",
        "api.qcloud.com, true",
        "qcloud.com, false",
        "evilapi.qcloud.com, false",
        "cvm.tencentcloudapi.com, true",
        "cvm.ap-guangzhou.tencentcloudapi.com, true",
        "cvm.ap-singapore.intl.tencentcloudapi.com, true",
        "tencentcloudapi.com.example.com, false",
        "xtencentcloudapi.com, false",
        "api-compute.cloud.toast.com, true",
        "other.cloud.toast.com, false",
        "api-compute.nhncloudservice.com, true",
        "kr1-api-instance-infrastructure.nhncloudservice.com, true"
    })
    void emulated_hosts_are_known_by_name(String host, boolean emulated) {
        assertThat(Hosts.EMULATED.contain(host)).isEqualTo(emulated);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            POLICY                       | HOST              | ALLOWED
            block                        | example.com       | false
            allow                        | example.com       | true
            example.com                  | example.com       | true
            Example.COM.                 | example.com       | true
            example.com                  | a.example.com     | false
            *.example.com                | a.example.com     | true
            *.example.com                | a.b.example.com   | true
            *.example.com                | example.com       | false
            *.example.com                | anexample.com     | false
            a.org, *.example.com,10.0.0.1 | 10.0.0.1         | true
            a.org,b.org                  | c.org             | false
            [2001:db8::1]                | 2001:db8:0:0:0:0:0:1 | true
            """)
    void a_policy_lets_through_what_it_names(String policy, String host, boolean allowed) {
        assertThat(EgressPolicy.parse(policy).allows(host)).isEqualTo(allowed);
        assertThat(EgressPolicy.parse(EgressPolicy.parse(policy).text()).allows(host))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,,b", "http://example.com", "example.com:443", "*", "*.", "a.*.com", "-,*.b/"})
    void a_policy_that_is_none_is_refused(String policy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EgressPolicy.parse(policy))
                .withMessageContaining("is no host");
    }
}
