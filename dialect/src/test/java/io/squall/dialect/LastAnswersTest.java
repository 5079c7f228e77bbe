package io.squall.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Query;
import io.squall.errors.NhnError;
import io.squall.model.AccountId;
import io.squall.model.RegionId;
import io.squall.model.Role;
import io.squall.model.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Answers that are the same as the last time.
final class LastAnswersTest {

    private static final int CAPACITY = 1_000;
    private static final Listing LIST = new Listing("List");
    private static final Caller ANN = caller("ann");
    private static final Box BOX = new Box("box");

    private final LastAnswers answers = new LastAnswers(CAPACITY);
    private int written;

    private record Listing(String name) implements Operation<NhnError, String, List<String>> {
        @Override
        public Set<NhnError> errors() {
            return Set.of();
        }

        @Override
        public Command<List<String>> decode(String request) {
            return (Query<List<String>>) _ -> List.of(request);
        }

        @Override
        public ObjectNode encode(List<String> result) {
            return Json.object().put(name, result.toString());
        }
    }

    private record Box(String name) implements Envelope<NhnError> {
        @Override
        public WireResponse succeed(ObjectNode members) {
            return new WireResponse(200, name, Json.write(members));
        }

        @Override
        public WireResponse fail(Fault<NhnError> fault, ObjectNode members) {
            return succeed(members);
        }
    }

    private static Caller caller(String account) {
        return new Caller(new AccountId(account), new UserId(""), Role.ADMINISTRATOR, new RegionId("KR1"));
    }

    private String answer(Listing operation, Caller caller, Box envelope, String... result) {
        var found = List.of(result);
        return answers.of(operation, caller, found, envelope, () -> {
                    written++;
                    return envelope.succeed(operation.encode(found));
                })
                .body();
    }

    @Test
    void the_same_result_is_written_once() {
        var first = answer(LIST, ANN, BOX, "one");
        assertThat(answer(LIST, ANN, BOX, "one")).isEqualTo(first);
        assertThat(written).isOne();
    }

    @Test
    void another_result_is_another_answer() {
        answer(LIST, ANN, BOX, "one");
        assertThat(answer(LIST, ANN, BOX, "one", "two")).isEqualTo("{\"List\":\"[one, two]\"}");
        assertThat(answer(LIST, ANN, BOX, "one")).isEqualTo("{\"List\":\"[one]\"}");
    }

    @Test
    void another_operation_with_the_same_result_is_another_answer() {
        answer(LIST, ANN, BOX, "one");
        assertThat(answer(new Listing("Count"), ANN, BOX, "one")).isEqualTo("{\"Count\":\"[one]\"}");
    }

    @Test
    void each_envelope_is_written_anew() {
        answer(LIST, ANN, BOX, "one");
        answer(LIST, ANN, new Box("another"), "one");
        assertThat(written).isEqualTo(2);
    }

    @Test
    void accounts_do_not_take_each_others_place() {
        answer(LIST, ANN, BOX, "one");
        answer(LIST, caller("bob"), BOX, "two");
        answer(LIST, ANN, BOX, "one");
        answer(LIST, caller("bob"), BOX, "two");
        assertThat(written).isEqualTo(2);
    }

    @Test
    void however_many_ask_not_more_is_remembered_than_there_is_room_for() {
        var text = "x".repeat(CAPACITY / 4);
        IntStream.range(0, 100).forEach(number -> answer(LIST, caller("account" + number), BOX, text));
        written = 0;
        IntStream.range(0, 100).forEach(number -> answer(LIST, caller("account" + number), BOX, text));
        assertThat(written).isGreaterThanOrEqualTo(97);
    }

    @Test
    void answers_too_long_to_remember_are_written_each_time() {
        var roomy = new LastAnswers(Integer.MAX_VALUE);
        var huge = List.of("x".repeat(1 << 20));
        for (var time = 0; time < 2; time++) {
            roomy.of(LIST, ANN, huge, BOX, () -> {
                written++;
                return BOX.succeed(LIST.encode(huge));
            });
        }
        assertThat(written).isEqualTo(2);
    }
}
