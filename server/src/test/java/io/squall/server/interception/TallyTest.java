package io.squall.server.interception;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.server.interception.Tally.Calls;
import io.squall.server.interception.Tally.Escapes;
import io.squall.server.interception.Tally.Left;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TallyTest {

    private static final Calls LIST = new Calls("nhn", "ListInstances", "0", "", 3);
    private static final Escapes EXAMPLE = new Escapes("www.example.com", 443, 0, 2);
    private static final Left WEB = new Left("instance", "i1", "me", "web", "");

    private static Tally tally(List<Calls> calls, List<Escapes> escapes, List<Left> left) {
        return new Tally(calls, "block", escapes, left);
    }

    @Test
    void what_was_there_before_does_not_count() {
        var before = tally(List.of(LIST), List.of(EXAMPLE), List.of(WEB));
        var after = tally(
                List.of(new Calls("nhn", "ListInstances", "0", "", 5)),
                List.of(EXAMPLE),
                List.of(WEB, new Left("volume", "v1", "me", "", "")));

        var since = after.since(before);

        assertThat(since.callCount()).isEqualTo(2);
        assertThat(since.escapes()).isEmpty();
        assertThat(since.left()).extracting(Left::id).containsExactly("v1");
    }

    @Test
    void what_goes_with_something_that_was_left_is_not_listed_beside_it() {
        var disk = new Left("volume", "v1", "me", "", "i1");
        var rule = new Left("security-group-rule", "r1", "me", "", "of-before");

        var since = tally(List.of(), List.of(), List.of(WEB, disk, rule)).since(tally(List.of(), List.of(), List.of()));

        assertThat(since.left()).containsExactly(WEB, rule);
    }

    @Test
    void a_cloud_that_was_started_anew_meanwhile_counts_from_nothing() {
        var since = tally(List.of(), List.of(), List.of()).since(tally(List.of(LIST), List.of(EXAMPLE), List.of(WEB)));

        assertThat(since).isEqualTo(tally(List.of(), List.of(), List.of()));
    }

    @Test
    void hosts_that_were_named_are_wanted() {
        var passed = new Escapes("repo.example", 443, 4, 0);

        assertThat(new Tally(List.of(), "repo.example", List.of(passed, EXAMPLE), List.of()).unwanted())
                .containsExactly(EXAMPLE);
        assertThat(new Tally(List.of(), "allow", List.of(passed), List.of()).unwanted())
                .containsExactly(passed);
    }
}
