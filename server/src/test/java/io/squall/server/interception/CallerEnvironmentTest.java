package io.squall.server.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class CallerEnvironmentTest {

    @Test
    void what_the_script_changed_is_as_it_was() {
        assertThat(CallerEnvironment.of(Map.of("A", "1", "LC_ALL", "C.UTF-8", "SQUALL_CALLER_LC_ALL", "C")))
                .isEqualTo(Map.of("A", "1", "LC_ALL", "C"));
        assertThat(CallerEnvironment.of(Map.of(
                        "LC_ALL", "C.UTF-8", "SQUALL_CALLER_LC_ALL", "", "SQUALL_CALLER_JAVA_TOOL_OPTIONS", "-Da")))
                .isEqualTo(Map.of("JAVA_TOOL_OPTIONS", "-Da"));
    }
}
