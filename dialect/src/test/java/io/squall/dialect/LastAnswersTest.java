package io.squall.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    private WireResponse answer(Listing operation, Caller caller, Box envelope, String... result) {
        var found = List.of(result);
        return answers.of(operation, caller, found, envelope, () -> envelope.succeed(operation.encode(found)));
    }

    @Test
    void the_same_result_is_written_once() {
        var first = answer(LIST, ANN, BOX, "one");
        assertThat(answer(LIST, ANN, BOX, "one")).isSameAs(first);
    }

    @Test
    void another_result_is_another_answer() {
        answer(LIST, ANN, BOX, "one");
        assertThat(answer(LIST, ANN, BOX, "one", "two").body()).isEqualTo("{\"List\":\"[one, two]\"}");
        assertThat(answer(LIST, ANN, BOX, "one").body()).isEqualTo("{\"List\":\"[one]\"}");
    }

    @Test
    void another_operation_with_the_same_result_is_another_answer() {
        answer(LIST, ANN, BOX, "one");
        assertThat(answer(new Listing("Count"), ANN, BOX, "one").body()).isEqualTo("{\"Count\":\"[one]\"}");
    }

    @Test
    void each_envelope_is_written_anew() {
        var first = answer(LIST, ANN, BOX, "one");
        assertThat(answer(LIST, ANN, new Box("another"), "one")).isNotSameAs(first);
    }

    @Test
    void accounts_do_not_take_each_others_place() {
        var anns = answer(LIST, ANN, BOX, "one");
        var bobs = answer(LIST, caller("bob"), BOX, "two");
        assertThat(answer(LIST, ANN, BOX, "one")).isSameAs(anns);
        assertThat(answer(LIST, caller("bob"), BOX, "two")).isSameAs(bobs);
    }

    @Test
    void however_many_ask_not_more_is_remembered_than_there_is_room_for() {
        var first = answersOfMany();
        var second = answersOfMany();
        assertThat(first).filteredOn(second::contains).hasSizeLessThanOrEqualTo(4);
    }

    private Set<WireResponse> answersOfMany() {
        var text = "x".repeat(CAPACITY / 4);
        return IntStream.range(0, 100)
                .mapToObj(number -> answer(LIST, caller("account" + number), BOX, text))
                .collect(Collectors.toSet());
    }

    @Test
    void answers_too_long_to_remember_are_written_each_time() {
        var huge = "x".repeat(1 << 20);
        assertThat(answer(LIST, ANN, BOX, huge)).isNotSameAs(answer(LIST, ANN, BOX, huge));
    }

    @Test
    void what_is_not_told_by_its_result_alone_is_noticed_while_assertions_are_on() {
        var text = new AtomicInteger();
        Supplier<WireResponse> changing = () -> new WireResponse(200, "text", text.incrementAndGet() + ".");
        answers.of(LIST, ANN, "same", BOX, changing);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> answers.of(LIST, ANN, "same", BOX, changing));
    }
}
