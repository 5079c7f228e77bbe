package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.server.DialectOptions;
import io.squall.server.exchange.Call.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tencent's API behaves otherwise where it is told to.
final class SwitchesTest {

    private static final String ALIAS = "cvm.cloud.example";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void plain_http_is_answered_when_it_is_allowed() {
        assertThat(codes(TencentDialect.Options.DEFAULT, call(new Option("plain", ""))))
                .containsExactly("4600");
        assertThat(codes(
                        new TencentDialect.Options(true, true, List.of(), false, false), call(new Option("plain", ""))))
                .containsExactly("0");
    }

    @Test
    void a_nonce_may_come_again_with_another_timestamp_where_only_pairs_count() {
        var first = call(new Option("nonce", "7"));
        var later = call(new Option("nonce", "7"), new Option("timestamp", "+1"));

        assertThat(codes(TencentDialect.Options.DEFAULT, first, later)).containsExactly("0", "4500");
        assertThat(codes(new TencentDialect.Options(false, false, List.of(), false, false), first, later, later))
                .containsExactly("0", "0", "4500");
    }

    @Test
    void a_signature_for_an_alias_of_the_host_is_accepted() {
        var call = call(new Option("signed-host", ALIAS));

        assertThat(codes(TencentDialect.Options.DEFAULT, call)).containsExactly("4100");
        assertThat(codes(new TencentDialect.Options(false, true, List.of(ALIAS), false, false), call))
                .containsExactly("0");
    }

    private static Call call(Option... options) {
        return new Call(1, "GET", "cvm", "DescribeInstances", "gz", List.of(options), Map.of(), 200, "");
    }

    private List<String> codes(TencentDialect.Options options, Call... calls) {
        var file = folder.resolve("%08x.db".formatted(options.hashCode()));
        try (var stage = Stage.open(Api.TENCENT, file, new DialectOptions(NhnDialect.Options.DEFAULT, options))) {
            var conversation = new Conversation(stage, List.of());
            return Stream.of(calls)
                    .map(call -> Api.TENCENT.code(conversation.say(call).body()).orElse("none"))
                    .toList();
        }
    }
}
