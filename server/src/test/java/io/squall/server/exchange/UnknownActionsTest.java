package io.squall.server.exchange;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.tencent.TencentDialect;
import io.squall.errors.TencentError;
import io.squall.server.exchange.Exchange.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The actions of Tencent's that docs/limits.md says are not emulated: none is silently accepted.
final class UnknownActionsTest {

    private static final String SECTION = "## Actions of Tencent Cloud that are not emulated";
    private static final Pattern MODULE = Pattern.compile("(?m)^- `(\\w+)`: ([\\w,\\s]+)$");
    private static final String REGION = "gz";

    private record Action(String module, String name) {}

    @Test
    void what_is_said_not_to_be_emulated_is_answered_6100(@TempDir Path folder) throws IOException {
        try (var stage = Stage.open(Api.TENCENT, folder.resolve("world.db"))) {
            var conversation = new Conversation(stage, List.of());
            conversation.say(new Request(0, "PATCH", "/_squall/rules", List.of(), "{\"perMinute\": 1000}", 200, ""));

            assertThat(listed().toList()).isNotEmpty().allSatisfy(action -> {
                var call = new Call(0, "GET", action.module(), action.name(), REGION, List.of(), Map.of(), 200, "");
                assertThat(Api.TENCENT.code(conversation.say(call).body()))
                        .contains(TencentError.ACTION_NOT_FOUND.code());
            });
        }
    }

    @Test
    void nothing_that_is_emulated_is_said_not_to_be() throws IOException {
        var emulated = new TencentDialect(TencentDialect.Options.DEFAULT)
                .operations().stream()
                        .map(operation -> new Action(operation.module().word(), operation.action()))
                        .collect(toSet());

        assertThat(listed()).isNotEmpty().doesNotContainAnyElementsOf(emulated);
    }

    private static Stream<Action> listed() throws IOException {
        var limits = Files.readString(Path.of("..", "docs", "limits.md"));
        var section = limits.substring(limits.indexOf(SECTION) + SECTION.length());
        var list = section.substring(0, section.indexOf("\n## "));
        return MODULE.matcher(list)
                .results()
                .flatMap(module ->
                        Stream.of(module.group(2).split("[,\\s]+")).map(name -> new Action(module.group(1), name)));
    }
}
