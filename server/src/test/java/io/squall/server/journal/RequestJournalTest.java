package io.squall.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Answer.Origin;
import io.squall.server.journal.Handled.Asked;
import io.squall.server.journal.RequestJournal.Bounds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RequestJournalTest {

    private static Handled request(String id, String path) {
        return request(id, path, "default");
    }

    private static Handled request(String id, String path, String world) {
        return new Handled(
                Instant.EPOCH,
                id,
                new Asked("GET", path, "nhn", Optional.of("v1.0"), Optional.of("ListImages"), Optional.empty(), world),
                Optional.empty(),
                Origin.CAUSE,
                Duration.ofMillis(1),
                List.of(),
                Optional.empty());
    }

    private static List<String> ids(List<Handled> requests) {
        return requests.stream().map(Handled::id).toList();
    }

    @Test
    void it_forgets_the_oldest_of_too_many_and_counts_them_all() {
        var journal = new RequestJournal(new Bounds(3, Long.MAX_VALUE));
        for (var i = 0; i < 10; i++) {
            journal.add(request("request-" + i, "/"));
        }

        assertThat(ids(journal.latest(any -> true, 100).requests()))
                .containsExactly("request-9", "request-8", "request-7");
        assertThat(journal.find("request-6")).isEmpty();
        assertThat(journal.counts().values()).containsExactly(10L);
    }

    @Test
    void it_forgets_the_oldest_of_those_that_take_too_much_memory() {
        var journal = new RequestJournal(new Bounds(1_000, 100_000));
        for (var i = 0; i < 100; i++) {
            journal.add(request("request-" + i, "/" + "x".repeat(5_000)));
        }

        assertThat(journal.latest(any -> true, 100).requests()).hasSize(4);
        assertThat(journal.latest(any -> true, 1).last()).contains("request-99");
    }

    @Test
    void a_request_is_found_by_the_beginning_of_its_identifier_if_no_other_begins_so() {
        var journal = new RequestJournal(Bounds.DEFAULT);
        journal.add(request("abcdef-1", "/"));
        journal.add(request("abcdef-2", "/"));
        journal.add(request("fedcba-1", "/"));

        assertThat(journal.find("fedcba").map(Handled::id)).contains("fedcba-1");
        assertThat(journal.find("fedcb")).isEmpty();
        assertThat(journal.find("abcdef")).isEmpty();
        assertThat(journal.find("abcdef-2").map(Handled::id)).contains("abcdef-2");
    }

    @Test
    void whoever_follows_gets_each_once_even_if_few_are_wanted() {
        var journal = new RequestJournal(Bounds.DEFAULT);
        for (var i = 0; i < 6; i++) {
            journal.add(request("request-" + i, "/"));
        }

        var page = journal.since("request-2", request -> !request.id().equals("request-5"), 100);

        assertThat(ids(page.requests())).containsExactly("request-3", "request-4");
        assertThat(page.last()).contains("request-5");
        assertThat(journal.since("request-5", any -> true, 100).requests()).isEmpty();
        assertThat(journal.since("forgotten", any -> true, 100).requests()).hasSize(6);
    }

    @Test
    void each_world_has_a_coverage_of_its_own_and_knows_how_many_of_its_requests_are_forgotten() {
        var journal = new RequestJournal(new Bounds(2, Long.MAX_VALUE));
        journal.add(request("request-1", "/", "trial"));
        journal.add(request("request-2", "/", "other"));
        journal.add(request("request-3", "/", "trial"));
        journal.beginCoverage("other");

        assertThat(journal.covered("trial").values()).containsExactly(2L);
        assertThat(journal.covered("other")).isEmpty();
        assertThat(journal.covered("nowhere")).isEmpty();
        assertThat(journal.covered().values()).containsExactly(3L);
        assertThat(journal.forgotten("trial")).isEqualTo(1);
        assertThat(journal.forgotten("other")).isZero();
        assertThat(journal.forgotten()).isEqualTo(1);
        journal.beginCoverage();
        assertThat(journal.covered("trial")).isEmpty();
    }

    @Test
    void of_too_many_worlds_those_are_forgotten_that_nobody_called_for_longest() {
        var journal = new RequestJournal(Bounds.DEFAULT);
        journal.add(request("first", "/", "first"));
        for (var i = 0; i < RequestJournal.MAX_WORLDS; i++) {
            journal.add(request("request-" + i, "/", "world-" + i));
        }

        assertThat(journal.covered("first")).isEmpty();
        assertThat(journal.covered("world-0")).hasSize(1);
    }

    @Test
    void coverage_can_begin_anew_while_the_counts_go_on() {
        var journal = new RequestJournal(Bounds.DEFAULT);
        journal.add(request("request-1", "/"));
        journal.beginCoverage();

        assertThat(journal.covered()).isEmpty();
        assertThat(journal.counts()).hasSize(1);
    }
}
