package io.squall.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Tests that begin in a world of their own description.
@TestInstance(Lifecycle.PER_CLASS)
class OwnWorldTest {

    @RegisterExtension
    private static final SquallExtension SQUALL =
            SquallExtension.of(Path.of("src", "test", "resources", "own-world.yaml"));

    private String ofTheClass = "";

    @BeforeAll
    void open(Squall squall) {
        ofTheClass = squall.world().name();
    }

    @RepeatedTest(3)
    void its_accounts_are_found_by_the_names_of_the_description(Squall squall)
            throws IOException, InterruptedException {
        assertThat(squall.world().name()).isNotEqualTo(ofTheClass);
        var account = squall.nhn("team-key", "team@squall.test", "team-password");
        var client = new NhnClient(squall.endpoints().httpClient(), account);

        assertThat(client.send("GET", "/instances", "").at("/header/resultCode").asInt(-1))
                .isZero();
        var tencent = new TencentClient(squall.endpoints().httpClient(), squall.tencent("AKIDTeam"), new AtomicLong());
        assertThat(tencent.code("account", "DescribeProject", Map.of())).isZero();
    }

    @Test
    void what_it_does_not_describe_is_not_there(Squall squall) {
        assertThatIllegalArgumentException().isThrownBy(squall::nhn).withMessageContaining("team-key");
    }
}
