package io.squall.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.squall.dialect.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a test can ask for befalls its calls, and no other test's.
@ExtendWith(SquallExtension.class)
class RehearsalsTest {

    private static final Map<String, String> PARAMETERS = Map.of("Region", "gz", "limit", "1");

    private final Squall squall;

    RehearsalsTest(Squall squall) {
        this.squall = squall;
    }

    private static Arguments row(String name, UnaryOperator<NewRehearsal> rule, Integer... codes) {
        return arguments(name, rule, List.of(codes));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                row("all", rule -> rule.code(6000), 6000, 6000, 6000, 6000),
                row("by name", rule -> rule.code("INTERNAL_ERROR"), 6000, 6000, 6000, 6000),
                row("first", rule -> rule.code(6000).first(2), 6000, 6000, 0, 0),
                row("nth", rule -> rule.code(6000).nth(2), 0, 6000, 0, 0),
                row("every", rule -> rule.code(6000).every(2), 0, 6000, 0, 6000),
                row("rate limit", rule -> rule.code(4400).beyondPerMinute(3), 0, 0, 0, 4400),
                row("certain", rule -> rule.code(6000).probability(1), 6000, 6000, 6000, 6000),
                row("impossible", rule -> rule.code(6000).probability(0, 7), 0, 0, 0, 0),
                row("parameter", rule -> rule.code(6000).parameter("limit", "1"), 6000, 6000, 6000, 6000),
                row("other parameter", rule -> rule.code(6000).parameter("limit", "2"), 0, 0, 0, 0),
                row("dialect", rule -> rule.code(6000).dialect("tencent-v2"), 6000, 6000, 6000, 6000),
                row("later", rule -> rule.code(6000).after(Duration.ofHours(1)), 0, 0, 0, 0),
                row("for a time", rule -> rule.code(6000).lasting(Duration.ofHours(1)), 6000, 6000, 6000, 6000),
                row("sequence", rule -> rule.code(6000).proceed().code(4400), 6000, 0, 4400, 0),
                row("after the work", rule -> rule.code(6000).afterWork().first(1), 6000, 0, 0, 0),
                row("forced", rule -> rule.code(5300).force().first(1), 5300, 0, 0, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void calls_end_in_what_is_rehearsed(String name, UnaryOperator<NewRehearsal> rule, List<Integer> codes)
            throws IOException, InterruptedException {
        var rehearsal =
                rule.apply(squall.world().rehearse("cvm.DescribeInstances")).start();
        var client = new TencentClient(squall);
        var met = new ArrayList<Integer>();
        for (var call = 0; call < codes.size(); call++) {
            met.add(client.code("cvm", "DescribeInstances", PARAMETERS));
        }

        assertThat(met).as(name).isEqualTo(codes);
        squall.world().journal().rehearsedBy(rehearsal).assertThat().hasCount((int)
                codes.stream().filter(code -> code != 0).count());
    }

    @Test
    void only_calls_of_the_account_are_struck() throws IOException, InterruptedException {
        var client = new TencentClient(squall);
        var rehearsal = squall.world()
                .rehearse("cvm.DescribeInstances")
                .account(squall.tencent().secretId())
                .code(6000)
                .once();
        assertThat(client.code("cvm", "DescribeInstances", PARAMETERS)).isEqualTo(6000);
        assertThat(rehearsal.isOver()).isTrue();

        squall.world()
                .rehearse("cvm.DescribeInstances")
                .account(squall.nhn().appkey())
                .code(6000)
                .start();
        assertThat(client.code("cvm", "DescribeInstances", PARAMETERS)).isZero();
    }

    static Stream<Arguments> disturbances() {
        return Stream.of(
                disturbance("lose-answer", NewRehearsal::loseAnswer),
                disturbance("reset-before", NewRehearsal::resetBefore),
                disturbance("reset-middle", NewRehearsal::resetMiddle),
                disturbance("truncate", NewRehearsal::truncate),
                disturbance("garble", NewRehearsal::garble));
    }

    private static Arguments disturbance(String name, UnaryOperator<NewRehearsal> rule) {
        return arguments(name, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disturbances")
    void an_answer_does_not_arrive_as_it_was(String name, UnaryOperator<NewRehearsal> rule)
            throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        rule.apply(squall.world().rehearse("CreateVolume")).once();

        assertThatIOException().as(name).isThrownBy(() -> client.makeVolume("data"));
        var volumes = client.volumes();
        assertThat(volumes).isEqualTo(name.equals("reset-before") ? List.of() : List.of("data"));
    }

    @Test
    void an_answer_arrives_before_its_connection_ends() throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        squall.world().rehearse("CreateVolume").resetAfter().once();

        assertThat(client.makeVolume("data")).isZero();
    }

    @Test
    void an_answer_is_held_up() throws IOException, InterruptedException {
        var client = new NhnClient(squall);
        var rule = squall.world().rehearse("ListVolumes").delay(Duration.ofMillis(200), Duration.ofMillis(300));
        var rehearsal = rule.seed(3).start();
        var began = System.nanoTime();

        assertThat(client.volumes()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(rehearsal.hits()).isEqualTo(1);
        rehearsal.stop();
        squall.world().rehearse("ListVolumes").delay(Duration.ofMillis(1)).start();
        assertThat(client.volumes()).isEmpty();
    }

    @Test
    void a_part_of_a_batch_fails() throws IOException, InterruptedException {
        var client = new TencentClient(squall);
        squall.world()
                .rehearse("cvm.StartInstances")
                .code(5000)
                .part(2)
                .part("ins-00000009")
                .start();
        var ids = Map.of("Region", "gz", "instanceIds.1", "ins-00000001", "instanceIds.2", "ins-00000002");

        var answer = client.call("cvm", "StartInstances", java.time.Instant.now(), ids);

        assertThat(answer.path("code").asInt()).isNotZero();
        assertThat(Json.write(answer)).contains("5000");
    }

    @Test
    void a_rehearsal_tells_what_it_struck_and_ends_when_it_is_stopped() throws IOException, InterruptedException {
        var client = new TencentClient(squall);
        var rehearsal = squall.world().rehearse("cvm.*").code(6000).every(2).start();
        for (var call = 0; call < 3; call++) {
            client.code("cvm", "DescribeInstances", PARAMETERS);
        }
        assertThat(rehearsal.id()).isEqualTo("r1");
        assertThat(rehearsal.calls()).isEqualTo(3);
        assertThat(rehearsal.hits()).isEqualTo(1);
        assertThat(rehearsal.isOver()).isFalse();

        rehearsal.stop();
        assertThat(client.code("cvm", "DescribeInstances", PARAMETERS)).isZero();
        assertThatIllegalStateException().isThrownBy(rehearsal::hits).withMessage("the rehearsal r1 was stopped");

        squall.world()
                .rehearse("*")
                .code("INTERNAL_ERROR")
                .dialect("tencent-v2")
                .start();
        squall.world().clearRehearsals();
        assertThat(client.code("cvm", "DescribeInstances", PARAMETERS)).isZero();
    }

    @Test
    void what_cannot_be_rehearsed_is_refused_in_the_words_of_the_command_line() {
        var world = squall.world();

        refuses(world.rehearse("cvm.RunInstance").code(5200), "there is no operation cvm.RunInstance");
        refuses(world.rehearse("*").code(5999), "there is no code 5999");
        refuses(
                world.rehearse("cvm.DescribeInstances").code(5300),
                "cvm.DescribeInstances does not document 5300; --force rehearses it all the same");
        refuses(world.rehearse("*").code(6000).dialect("aws"), "there is no dialect aws, only tencent-v2, nhn");
        refuses(world.rehearse("*").code(6000).first(1).nth(2), "first must be alone");
        refuses(world.rehearse("*").code(6000).probability(2), "probability must be");
        refuses(world.rehearse("*"), "then is required where there is no delay");
    }

    private static void refuses(NewRehearsal rehearsal, String words) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(rehearsal::start).withMessageStartingWith(words);
    }
}
