package io.squall.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests of both APIs at the same time, each in a world of its own.
@ExtendWith(SquallExtension.class)
class SquallExtensionTest {

    private static final Set<String> WORLDS = ConcurrentHashMap.newKeySet();
    private final Squall squall;

    SquallExtensionTest(Squall squall) {
        this.squall = squall;
    }

    @BeforeEach
    void prepare(Squall same) throws IOException, InterruptedException {
        assertThat(same).isSameAs(squall);
        new NhnClient(same).makeVolume("prepared");
    }

    @RepeatedTest(10)
    void every_test_has_a_world_of_its_own(RepetitionInfo repetition) throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        var name = "data-" + repetition.getCurrentRepetition();

        assertThat(client.makeVolume(name)).isZero();
        assertThat(client.volumes()).containsExactly("prepared", name);
        assertThat(WORLDS.add(squall.world().name())).isTrue();
    }

    @RepeatedTest(10)
    void every_test_has_a_balance_of_its_own() throws IOException, InterruptedException {
        var client = new TencentClient(squall);

        assertThat(client.code("cvm", "RunInstancesHour", Broker.SMALL_INSTANCE))
                .isZero();
        squall.world().balance(squall.tencent().secretId(), 0);
        assertThat(client.code("cvm", "RunInstancesHour", Broker.SMALL_INSTANCE))
                .isEqualTo(5300);
    }

    @Test
    void a_quota_makes_the_cloud_refuse() throws IOException, InterruptedException {
        squall.world().quota(squall.nhn().appkey(), "volumes", 1);

        assertThat(new NhnClient(squall).makeVolume("one too many")).isNotZero();
    }

    @Test
    void a_service_is_down_until_it_is_up() throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        squall.world().down("block-storage");
        assertThat(client.makeVolume("data")).isNotZero();
        squall.world().up("block-storage");
        assertThat(client.makeVolume("data")).isZero();
    }

    @Test
    void a_zone_is_closed_until_it_is_open() throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        squall.world().closeZone("kr-pub-a");
        assertThat(client.makeVolume("data")).isNotZero();
        squall.world().openZone("kr-pub-a");
        assertThat(client.makeVolume("data")).isZero();
    }

    @Test
    void the_clock_stands_still_moves_and_runs_on() throws IOException, InterruptedException {
        var clock = squall.world().clock().freeze();
        var before = clock.now();
        assertThat(clock.advance(Duration.ofDays(1)).now()).isEqualTo(before.plus(Duration.ofDays(1)));

        var client = new TencentClient(squall);
        assertThat(client.code("cvm", "DescribeInstances", Map.of("Region", "gz")))
                .isEqualTo(4500);
        assertThat(client.call("cvm", "DescribeInstances", clock.now(), Map.of("Region", "gz"))
                        .path("code")
                        .asInt(-1))
                .isZero();
        assertThat(clock.scale(1000).resume().now()).isAfter(Instant.now());
    }

    @Test
    void a_snapshot_brings_back_what_was() throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        squall.world().snapshot("before");
        client.makeVolume("data");
        squall.world().restore("before");

        assertThat(client.volumes()).containsExactly("prepared");
    }

    @Test
    void whatever_else_the_admin_api_does_is_done_to_the_test_s_world() {
        assertThat(squall.world().admin("GET", "accounts", ""))
                .contains(squall.nhn().appkey());
    }
}
