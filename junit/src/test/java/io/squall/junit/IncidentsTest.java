package io.squall.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What happens to a test's world.
@ExtendWith(SquallExtension.class)
class IncidentsTest {

    private final WorldHandle world;
    private final Squall squall;

    IncidentsTest(Squall squall) {
        this.squall = squall;
        this.world = squall.world();
    }

    @Test
    void a_zone_is_closed_until_the_incident_is_stopped() throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        var incident = world.incident("zone-closed").zone("kr-pub-a").start();

        assertThat(incident.id()).isEqualTo("zone-closed:kr-pub-a");
        assertThat(client.makeVolume("data")).isNotZero();
        incident.stop();
        assertThat(client.makeVolume("data")).isZero();
        assertThatExceptionOfType(Refusal.class).isThrownBy(incident::stop).withMessageContaining("zone-closed");
    }

    @Test
    void a_key_is_revoked_for_an_hour_of_the_world() throws IOException, InterruptedException {
        var client = new TencentClient(squall);
        world.clock().freeze();
        var incident = world.incident("key-revoked")
                .account(squall.tencent().secretId())
                .lasting(Duration.ofHours(1))
                .start();

        assertThat(code(client)).isEqualTo(4104);
        assertThat(incident.isRunning()).isTrue();
        world.clock().advance(Duration.ofHours(1));
        assertThat(incident.isRunning()).isFalse();
        assertThat(code(client)).isZero();
    }

    private int code(TencentClient client) throws IOException, InterruptedException {
        return client.call("cvm", "DescribeInstances", world.clock().now(), Map.of("Region", "gz"))
                .path("code")
                .asInt(-1);
    }

    @Test
    void all_end_at_once() throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        world.incident("storage-down").start();
        world.incident("zone-closed").start();
        world.stopIncidents();

        assertThat(client.makeVolume("data")).isZero();
    }

    @Test
    void what_cannot_happen_is_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> world.incident("rain").start())
                .withMessageContaining("zone-sold-out");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> world.incident("compute-down").zone("kr-pub-a").start())
                .withMessage("zone does not go with compute-down");
    }
}
