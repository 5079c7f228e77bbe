package io.squall.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which certificate is shown, and when it is renewed.
final class LeavesTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private Instant now = START;
    private final SecureRandom random = new SecureRandom();
    private final Issuer issuer = Issuer.create(new Certificates(random, START), Hosts.EMULATED);
    private final Leaves leaves = new Leaves(issuer, Hosts.EMULATED, () -> now, random);

    private X509Certificate shown(String host) {
        return leaves.of(host).certificate();
    }

    @ParameterizedTest
    @CsvSource({"P1D, false", "P3DT11H, false", "P3DT12H, true", "P30D, true", "-PT23H, false", "-P2D, true"})
    void a_certificate_is_renewed_when_half_of_its_time_is_over_or_the_clock_was_wrong(Duration later, boolean renewed)
            throws Exception {
        var before = leaves.of("");
        now = START.plus(later);

        var after = leaves.of("");

        assertThat(!after.certificate().equals(before.certificate())).isEqualTo(renewed);
        assertThat(!after.keys().equals(before.keys())).isEqualTo(renewed);
        after.certificate().checkValidity(Date.from(now));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvm.ap-guangzhou.tencentcloudapi.com",
                "cvm.ap-singapore.intl.tencentcloudapi.com",
                "a.b.api.qcloud.com"
            })
    void a_host_that_no_wildcard_reaches_has_a_certificate_of_its_own(String host) throws Exception {
        assertThat(shown(host).getSubjectAlternativeNames())
                .singleElement()
                .satisfies(name -> assertThat(name.get(1)).isEqualTo(host));
        assertThat(shown(host)).isSameAs(shown(host)).isNotEqualTo(shown(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "cvm.api.qcloud.com",
                "cvm.tencentcloudapi.com",
                "tencentcloudapi.com",
                "www.example.com",
                "a.b.example.com",
                "a.b.eviltencentcloudapi.com"
            })
    void every_other_host_is_shown_the_usual_one(String host) {
        assertThat(shown(host)).isSameAs(shown(""));
    }

    @Test
    void however_many_hosts_are_asked_for_only_some_certificates_are_kept() {
        var first = shown("a.b0.tencentcloudapi.com");
        for (var i = 1; i < 300; i++) {
            shown("a.b%d.tencentcloudapi.com".formatted(i));
        }

        assertThat(shown("a.b0.tencentcloudapi.com")).isNotEqualTo(first);
        assertThat(shown("a.b299.tencentcloudapi.com")).isSameAs(shown("a.b299.tencentcloudapi.com"));
    }
}
