package io.squall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/// Documents whose records are made in one way at first and in another one later.
final class DocumentsTest {

    private static final int MORE_THAN_AT_FIRST = 1_000;

    private record Flavor(String name, int vcpus, Optional<Duration> lifetime, List<String> zones) {

        Flavor {
            if (vcpus < 1) {
                throw new IllegalArgumentException("a flavor has vcpus");
            }
        }
    }

    @Test
    void a_record_is_read_as_it_was_written_the_first_time_and_the_thousandth() {
        var small = new Flavor("small", 1, Optional.of(Duration.ofHours(1)), List.of("a", "b"));
        for (var time = 0; time < MORE_THAN_AT_FIRST; time++) {
            assertThat(Documents.read(Documents.write(small), Flavor.class)).isEqualTo(small);
        }
    }

    @Test
    void a_record_that_refuses_what_it_is_made_of_is_a_damaged_document_the_first_time_and_the_thousandth() {
        var none = "{\"name\": \"none\", \"vcpus\": 0, \"zones\": []}";
        for (var time = 0; time < MORE_THAN_AT_FIRST; time++) {
            assertThatThrownBy(() -> Documents.read(none, Flavor.class))
                    .isInstanceOf(JacksonException.class)
                    .hasMessageContaining("a flavor has vcpus");
        }
    }
}
