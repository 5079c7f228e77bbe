package io.squall.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is known of requests that leave the emulated cloud.
final class EgressTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> told = new ArrayList<>();
    private Instant now = START;
    private final Egress egress = new Egress(
            EgressPolicy.parse("*.example.com"),
            () -> now,
            (at, hostAndPort, allowed) -> told.add("%s %s %b".formatted(at, hostAndPort, allowed)));

    @Test
    void every_escape_is_counted_and_told_whether_tried_or_done() {
        assertThat(egress.admit(new Destination("a.example.com", 443))).isTrue();
        now = START.plusSeconds(1);
        assertThat(egress.admit(new Destination("b.org", 443))).isFalse();
        now = START.plusSeconds(2);
        assertThat(egress.admit(new Destination("b.org", 443))).isFalse();
        assertThat(egress.admit(new Destination("b.org", 80))).isFalse();

        var report = egress.report();

        assertThat(report.policy()).isEqualTo("*.example.com");
        assertThat(report.allowed()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.escapes())
                .containsExactly(
                        new Escape("b.org", 80, 0, 1, START.plusSeconds(2), START.plusSeconds(2)),
                        new Escape("b.org", 443, 0, 2, START.plusSeconds(1), START.plusSeconds(2)),
                        new Escape("a.example.com", 443, 1, 0, START, START));
        assertThat(told)
                .hasSize(4)
                .contains("2026-11-23T12:00:00Z a.example.com:443 true", "2026-11-23T12:00:02Z b.org:80 false");
    }

    @Test
    void only_so_many_hosts_are_listed_and_those_of_long_ago_are_forgotten() {
        for (var i = 0; i < 1500; i++) {
            egress.admit(new Destination("h0.org", 1));
            egress.admit(new Destination("h%d.org".formatted(i), 1));
        }

        var report = egress.report();

        assertThat(report.refused()).isEqualTo(3000);
        assertThat(report.forgotten()).isEqualTo(500);
        assertThat(report.escapes())
                .hasSize(1000)
                .extracting(Escape::host)
                .contains("h0.org", "h1499.org")
                .doesNotContain("h1.org");
    }

    @Test
    void it_can_begin_anew() {
        egress.admit(new Destination("b.org", 443));

        egress.clear();

        assertThat(egress.report()).isEqualTo(new Egress.Report("*.example.com", 0, 0, 0, List.of()));
    }
}
