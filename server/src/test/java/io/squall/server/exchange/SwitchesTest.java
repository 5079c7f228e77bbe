package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.server.DialectOptions;
import io.squall.server.exchange.Call.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tencent's API behaves otherwise where it is told to.
final class SwitchesTest {

    private static final String ALIAS = "cvm.cloud.example";

    private static final String ROUTE =
            "routeSet.0.destinationCidrBlock=1.2.3.0/24&routeSet.0.nextType=9&routeSet.0.nextHub=10.0.0.9";
    private static final String CREATED =
            "{{any}}\"unVpcId\":\"{{vpc}}\"{{any}}\"routeTableSet\":[{\"routeTableId\":\"{{table}}\"{{any}}";

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

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            MODULE | ACTION                        | PARAMETERS                                      | USUAL | WANTED
            dfw    | DeleteSecurityGroup           | sgId=sg-00000000                                | 5000  | 7001
            dfw    | ModifySecurityGroupAttributes | sgId=sg-00000000&sgName=web                     | 5000  | 5000
            vpc    | DeleteRoute                   | vpcId={{vpc}}&routeTableId=rtb-00000000&ROUTE   | 5000  | 28004
            vpc    | DeleteRoute                   | vpcId={{vpc}}&routeTableId={{table}}&ROUTE      | 5000  | 28004
            vpc    | DeleteRoute                   | vpcId=vpc-00000000&routeTableId={{table}}&ROUTE | 5000  | 5000
            vpc    | CreateRoute                   | vpcId={{vpc}}&routeTableId=rtb-00000000&ROUTE   | 5000  | 5000
            """)
    void the_modules_number_is_the_code_of_two_deletions_where_it_is_wanted(
            String module, String action, String parameters, String usual, String code) {
        var given = parameters.replace("ROUTE", ROUTE);
        assertThat(answer(TencentDialect.Options.DEFAULT, module, action, given))
                .contains("\"code\":" + usual + ",");
        assertThat(answer(TencentDialect.Options.DEFAULT.withModuleCodeAtTop(true), module, action, given))
                .contains("\"code\":" + code + ",");
    }

    /// What is answered in a world in which there is a VPC.
    private String answer(TencentDialect.Options options, String module, String action, String parameters) {
        return talk(options, conversation -> {
            var created = conversation.say(call("vpc", "CreateVpc", "vpcName=net&cidrBlock=10.0.0.0/16"));
            assertThat(conversation.hears(CREATED, created.body())).isTrue();
            return conversation.say(call(module, action, parameters)).body();
        });
    }

    private static Call call(String module, String action, String parameters) {
        var pairs = Stream.of(parameters.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Call(1, "GET", module, action, "gz", List.of(), pairs, 200, "");
    }

    private static Call call(Option... options) {
        return new Call(1, "GET", "cvm", "DescribeInstances", "gz", List.of(options), Map.of(), 200, "");
    }

    private List<String> codes(TencentDialect.Options options, Call... calls) {
        return talk(
                options,
                conversation -> Stream.of(calls)
                        .map(call ->
                                Api.TENCENT.code(conversation.say(call).body()).orElse("none"))
                        .toList());
    }

    private <R> R talk(TencentDialect.Options options, Function<Conversation, R> said) {
        var file = folder.resolve("%08x.db".formatted(options.hashCode()));
        try (var stage = Stage.open(Api.TENCENT, file, new DialectOptions(NhnDialect.Options.DEFAULT, options))) {
            return said.apply(new Conversation(stage, List.of()));
        }
    }
}
