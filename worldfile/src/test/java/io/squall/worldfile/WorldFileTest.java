package io.squall.worldfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.squall.engine.world.WorldPlan;
import io.squall.model.AccountPlan;
import io.squall.model.AccountPlan.UserPlan;
import io.squall.model.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A faulty file is refused with one message that names the line and the field.
final class WorldFileTest {

    /// Nothing is wrong with it.
    private static final String GOOD = """
            regions:
              KR1:
                zones:
                  - {name: a, stock: {vcpus: 10, ram-mb: 1024, volume-gb: 100}}
            flavors:
              - {name: tiny, purpose: general, vcpus: 1, ram-mb: 1024}
            images:
              - {name: linux, os: linux, size-mb: 1024, created-at: "2020-01-01T00:00:00Z"}
            external-networks:
              - name: public
                subnets:
                  - {name: public, cidr: 203.0.113.0/24, gateway: 203.0.113.1, pools: [203.0.113.2-203.0.113.9]}
            new-accounts:
              quotas: {instances: 10}
              networks:
                - {name: net, subnets: [{name: sub, cidr: 10.0.0.0/24}]}
            accounts:
              - name: demo
                appkeys: [{key: demo-key}]
                users: [{name: ann, password: secret}]
              - name: other
                appkeys: [{key: other-key}]
                users: [{name: bob}]
            settings:
              token-lifetime: 1h
              transitions: {boot: 2s}
            """;

    /// In each row one text is replaced by another, in which `;` stands for the end of a line.
    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            INSTEAD OF                  | STANDS                                             | MESSAGE
            regions:                    | areas:                                             | line 1: the file must have a field "regions"
            KR1:;    zones:             | KR1:;    zonse:                                    | line 3: regions.KR1 has an unknown field "zonse"; did you mean "zones"?
            - {name: a, stock           | - {nmae: a, stock                                  | line 4: regions.KR1.zones[0] must have a field "name"
            name: a, stock              | name: a, color: red, stock                         | line 4: regions.KR1.zones[0] has an unknown field "color"; it may have name, stock, available
            name: a, stock              | name: a, available: yes, stock                     | line 4: regions.KR1.zones[0].available must be true or false, not "yes"
            vcpus: 10                   | vcpus: -1                                          | line 4: regions.KR1.zones[0].stock.vcpus must be from 0 to 2147483647, not -1
            vcpus: 10                   | vcpus: 2147483648                                  | line 4: regions.KR1.zones[0].stock.vcpus must be from 0 to 2147483647, not 2147483648
            vcpus: 10                   | vcpus: 99999999999999999999                        | line 4: regions.KR1.zones[0].stock.vcpus must be from 0 to 2147483647, not 99999999999999999999
            vcpus: 10                   | vcpus: many                                        | line 4: regions.KR1.zones[0].stock.vcpus must be a whole number, not "many"
            vcpus: 10                   | vcpus: 1.5                                         | line 4: regions.KR1.zones[0].stock.vcpus must be a whole number, not "1.5"
            vcpus: 10                   | vcpus: +5                                          | line 4: regions.KR1.zones[0].stock.vcpus must be a whole number, not "+5"
            vcpus: 10                   | vcpus: [10]                                        | line 4: regions.KR1.zones[0].stock.vcpus must be text
            vcpus: 10                   | vcpus:                                             | line 4: regions.KR1.zones[0].stock must have a field "vcpus"
            vcpus: 10                   | vcpus: 10, vcpus: 11                               | line 4: regions.KR1.zones[0].stock.vcpus is there twice
            vcpus: 10                   | vcpus: 10, vcpu: 11                                | line 4: regions.KR1.zones[0].stock has an unknown field "vcpu"; did you mean "vcpus"?
            stock: {vcpus: 10, ram-mb: 1024, volume-gb: 100} | stock: [10, 20]               | line 4: regions.KR1.zones[0].stock must be a group of fields
            {vcpus: 10, ram-mb: 1024, volume-gb: 100}}  | {vcpus: 10, ram-mb: 1024, volume-gb: 100}};      - {name: a, stock: {vcpus: 1, ram-mb: 1, volume-gb: 1}} | line 5: regions.KR1.zones[1].name is taken: a
            flavors:                    | flavors: {};flavors:                               | line 6: flavors is there twice
            flavors:                    | flavour:                                           | line 5: the file has an unknown field "flavour"; did you mean "flavors"?
            flavors:;  -                | flavors:;                                          | line 5: flavors must be a list
            purpose: general            | purpose: fun                                       | line 6: flavors[0].purpose must be one of general, compute, memory, shared, not "fun"
            vcpus: 1,                   | vcpus: 0,                                          | line 6: flavors[0].vcpus must be from 1 to 2147483647, not 0
            name: tiny                  | name: tiny, region: US1                            | line 6: flavors[0].region must be a region of this file, not "US1"
            name: tiny                  | name: tiny, granted-to: [ghost]                    | line 6: flavors[0].granted-to[0] must be an account of this file, not "ghost"
            name: tiny                  | name: tiny, granted-to: demo                       | line 6: flavors[0].granted-to must be a list
            - {name: tiny               | - {name: tiny, purpose: general, vcpus: 1, ram-mb: 1};  - {name: tiny | line 7: flavors[1].name is taken: tiny
            - {name: tiny               | - {name: big, id: f, purpose: general, vcpus: 1, ram-mb: 1};  - {id: f, name: tiny | line 7: flavors[1].id is taken: f
            os: linux                   | os: beos                                           | line 8: images[0].os must be one of linux, windows, not "beos"
            os: linux                   | os: linux, owner: ghost                            | line 8: images[0].owner must be an account of this file, not "ghost"
            os: linux                   | os: linux, properties: [a]                         | line 8: images[0].properties must be a group of fields
            os: linux                   | os: linux, properties: {a: ~}                      | line 8: images[0].properties.a must be text
            os: linux                   | os: linux, state: lost                             | line 8: images[0].state must be one of queued, saving, active, killed, deleted, pending-delete, deactivated, importing, uploading, not "lost"
            size-mb: 1024               | size-mb: 1048577                                   | line 8: images[0].size-mb must be from 1 to 1048576, not 1048577
            "2020-01-01T00:00:00Z"      | 2020-01-01                                         | line 8: images[0].created-at must be a moment such as 2026-01-01T00:00:00Z, not "2020-01-01"
            "2020-01-01T00:00:00Z"      | "+99999-01-01T00:00:00Z"                           | line 8: images[0].created-at must be from 1970-01-01T00:00:00Z to 2999-12-31T23:59:59Z, not "+99999-01-01T00:00:00Z"
            - name: public              | - name: [public]                                   | line 10: external-networks[0].name must be text
            cidr: 203.0.113.0/24        | cidr: 203.0.113.1/24                               | line 12: external-networks[0].subnets[0].cidr must be a CIDR such as 192.168.0.0/24, not "203.0.113.1/24"
            gateway: 203.0.113.1        | gateway: 203.0.114.1                               | line 12: external-networks[0].subnets[0].gateway is not in 203.0.113.0/24, where hosts have the addresses 203.0.113.1-203.0.113.254
            gateway: 203.0.113.1        | gateway: 203.0.113.255                             | line 12: external-networks[0].subnets[0].gateway is not in 203.0.113.0/24, where hosts have the addresses 203.0.113.1-203.0.113.254
            gateway: 203.0.113.1        | gateway: first                                     | line 12: external-networks[0].subnets[0].gateway must be an IPv4 address, not "first"
            gateway: 203.0.113.1        | gateway: 203.0.113.5                               | line 12: external-networks[0].subnets[0].pools[0] contains the gateway 203.0.113.5
            203.0.113.2-203.0.113.9     | 203.0.113.1-203.0.113.9                            | line 12: external-networks[0].subnets[0].pools[0] contains the gateway 203.0.113.1
            203.0.113.2-203.0.113.9     | 203.0.113.9-203.0.113.2                            | line 12: external-networks[0].subnets[0].pools[0] must be a range such as 192.168.0.2-192.168.0.254, not "203.0.113.9-203.0.113.2"
            203.0.113.2-203.0.113.9     | 203.0.113.2                                        | line 12: external-networks[0].subnets[0].pools[0] must be a range such as 192.168.0.2-192.168.0.254, not "203.0.113.2"
            203.0.113.2-203.0.113.9     | 203.0.113.2-203.0.114.9                            | line 12: external-networks[0].subnets[0].pools[0] is not in 203.0.113.0/24, where hosts have the addresses 203.0.113.1-203.0.113.254
            203.0.113.2-203.0.113.9     | 203.0.113.2-203.0.113.255                          | line 12: external-networks[0].subnets[0].pools[0] is not in 203.0.113.0/24, where hosts have the addresses 203.0.113.1-203.0.113.254
            203.0.113.2-203.0.113.9     | 203.0.113.2-203.0.113.9, 203.0.113.9-203.0.113.12  | line 12: external-networks[0].subnets[0].pools[1] overlaps with another pool
            - {name: public             | - {name: public, cidr: 198.51.100.0/24};      - {name: public | line 13: external-networks[0].subnets[1].name is taken: public
            - {name: public             | - {name: more, cidr: 203.0.113.128/25};      - {name: public | line 13: external-networks[0].subnets[1].cidr overlaps with the other subnet 203.0.113.128/25
            external-networks:          | external-networks:;  - {name: more, subnets: [{name: more, cidr: 203.0.112.0/23}]} | line 13: external-networks[1].subnets[0].cidr overlaps with the other subnet 203.0.112.0/23
            external-networks:          | external-networks:;  - {name: public}              | line 11: external-networks[1].name is taken: public
            instances: 10               | instances: -1                                      | line 14: new-accounts.quotas.instances must be from 0 to 2147483647, not -1
            instances: 10               | instance: 10                                       | line 14: new-accounts.quotas has an unknown field "instance"; did you mean "instances"?
            - {name: net,               | - {name: net, id: net-1,                           | line 16: new-accounts.networks[0].id cannot be given here, because every account gets a network of its own
            {name: sub,                 | {name: sub, id: sub-1,                             | line 16: new-accounts.networks[0].subnets[0].id cannot be given here, because every account gets a network of its own
            - {name: net,               | - {name: net};    - {name: net,                    | line 17: new-accounts.networks[1].name is taken: net
            - name: demo                | - nmae: demo                                       | line 18: accounts[0] must have a field "name"
            - name: other               | - name: demo                                       | line 21: accounts[1].name is taken: demo
            - name: demo                | - name: demo;    id: one                           | <none>
            - name: other               | - name: other;    id: 11111;    networks: [{name: n}, {name: n}] | line 23: accounts[1].networks[1].name is taken: n
            - name: other               | - name: other;    networks: [{name: n, id: x}, {name: m, id: x}] | line 22: accounts[1].networks[1] is taken: x
            - name: other               | - name: other;    id: bc03bf9d9a1b39ab9e59704dcba1b204 | line 22: accounts[1].id is taken: bc03bf9d9a1b39ab9e59704dcba1b204
            key: other-key              | key: demo-key                                      | line 22: accounts[1].appkeys[0].key is taken: demo-key
            key: other-key              | key: other-key, enabled: 1                         | line 22: accounts[1].appkeys[0].enabled must be true or false, not "1"
            appkeys: [{key: other-key}] | appkeys: [other-key]                               | line 22: accounts[1].appkeys[0] must be a group of fields
            appkeys: [{key: other-key}] | appkeys: {key: other-key}                          | line 22: accounts[1].appkeys must be a list
            {name: bob}                 | {name: bob, role: king}                            | line 23: accounts[1].users[0].role must be one of administrator, reader, not "king"
            {name: bob}                 | {name: bob}, {name: bob}                           | line 23: accounts[1].users[1].name is taken: bob
            {name: bob}                 | {name: ann}                                        | <none>
            {name: bob}                 | {name: ann, password: secret, role: reader}        | <none>
            {name: bob}                 | {name: ann, password: other}                       | line 23: accounts[1].users[0].password differs from what is said of the same user before
            {name: bob}                 | {name: ann, enabled: false}                        | line 23: accounts[1].users[0].enabled differs from what is said of the same user before
            {name: bob}                 | {name: ann, id: another}                           | line 23: accounts[1].users[0].id differs from what is said of the same user before
            name: ann, password: secret | name: ann, id: x}, {name: eve, id: x               | line 20: accounts[0].users[1].id is taken: x
            password: secret            | password: ""                                       | line 20: accounts[0].users[0].password must be text
            password: secret            | password: [a]                                      | line 20: accounts[0].users[0].password must be text
            password: secret            | certificates: [a]                                  | line 20: accounts[0].users[0] has an unknown field "certificates"; it may have name, id, password, enabled, role, grants
            token-lifetime: 1h          | token-lifetime: an hour                            | line 25: settings.token-lifetime must be a time such as 500ms, 2s, 15m or 1h, not "an hour"
            token-lifetime: 1h          | token-lifetime: -1h                                | line 25: settings.token-lifetime must be a time such as 500ms, 2s, 15m or 1h, not "-1h"
            token-lifetime: 1h          | token-lifetime: 3651d                              | line 25: settings.token-lifetime must be at most 3650d, not "3651d"
            token-lifetime: 1h          | frozen-at: now                                     | line 25: settings.frozen-at must be a moment such as 2026-01-01T00:00:00Z, not "now"
            token-lifetime: 1h          | colour:;    - red                                  | line 25: settings has an unknown field "colour"; it may have frozen-at, token-lifetime, retention, transitions, attached-volumes-deletable, requests
            transitions: {boot: 2s}     | transitions: 2s                                    | line 26: settings.transitions must be a group of fields
            transitions: {boot: 2s}     | transitions: {reboots: 2s}                         | line 26: settings.transitions has an unknown field "reboots"; did you mean "reboot"?
            transitions: {boot: 2s}     | ? [a, b];  : c                                     | line 26: settings must have names that are plain text
            """)
    void one_fault_has_one_message(String instead, String stands, String message) {
        var find = instead.replace(";", "\n");
        assertThat(GOOD).contains(find);
        var text = GOOD.replaceFirst(Pattern.quote(find), Matcher.quoteReplacement(stands.replace(";", "\n")));
        assertThat(fault(text)).isEqualTo(message.equals("<none>") ? "" : "world.yaml " + message);
    }

    /// What is said about the text; nothing, if it describes a world.
    private static String fault(String text) {
        try {
            WorldFile.read(text, "world.yaml");
            return "";
        } catch (FaultyWorld faulty) {
            return String.valueOf(faulty.getMessage());
        }
    }

    private static WorldPlan plan(String text) {
        try {
            return WorldFile.read(text, "world.yaml");
        } catch (FaultyWorld faulty) {
            throw new AssertionError(faulty);
        }
    }

    @Test
    void nothing_is_wrong_with_the_good_file() {
        assertThat(fault(GOOD)).isEmpty();
        assertThat(fault("\uFEFF" + GOOD)).isEmpty();
        assertThat(fault(GOOD.replace("\n", "\r\n"))).isEmpty();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {operation: a.B, then: ["5200"], first: 2}     |
            {delay: 500ms, delay-up-to: 2s, for: 10m}      |
            {then: [ok], probability: 0.5, seed: 3}        |
            {operation: a.B}                               | rehearsals[0] must have then, or a delay
            {then: ["1"], first: 0}                        | rehearsals[0].first must be from 1 to 2147483647, not 0
            {then: ["1"], first: 1, nth: 2}                | rehearsals[0] must have one of first, nth, every, beyond-per-minute and probability
            {then: ["1"], probability: 2}                  | rehearsals[0].probability must be a number from 0 to 1, not "2"
            {delay: 2s, delay-up-to: 1s}                   | rehearsals[0] must have a delay-up-to that is no shorter than its delay
            {then: ["1"], often: 2}                        | rehearsals[0] has an unknown field "often"; did you mean "after"?
            """)
    void rehearsals(String rehearsal, @Nullable String problem) {
        var text = GOOD + "rehearsals: [%s]\n".formatted(rehearsal);
        if (problem == null) {
            assertThat(plan(text).rehearsals()).hasSize(1);
        } else {
            assertThat(fault(text)).isEqualTo("world.yaml line 27: " + problem);
        }
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                          | line 1: the file is empty
            # nothing                   | line 1: the file is empty
            ---                         | line 1: the file must be a group of fields
            world                       | line 1: the file must be a group of fields
            - KR1                       | line 1: the file must be a group of fields
            {}                          | line 1: the file must have a field "regions"
            regions:                    | line 1: the file must have a field "regions"
            regions: {}                 | line 1: regions must have a region
            regions: {KR1: }            | line 1: regions.KR1 must be a group of fields
            regions: [KR1]              | line 1: regions must be a group of fields
            """)
    void files_that_say_too_little(String text, String message) {
        assertThat(fault(text)).isEqualTo("world.yaml " + message);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            regions:;\tKR1: {}          | line 2: this is not YAML that can be read: found character '\\t(TAB)'
            a: 1;b: "                   | line 2: this is not YAML that can be read: found unexpected end of stream
            a: [1, 2;b: 3               | line 2: this is not YAML that can be read: expected ',' or ']'
            a: *ghost                   | line 1: this is not YAML that can be read: found undefined alias ghost
            a: {};---;b: {}             | line 2: this is not YAML that can be read: but found another document
            """)
    void files_that_are_no_yaml(String text, String message) {
        assertThat(fault(text.replace(";", "\n")))
                .startsWith("world.yaml " + message)
                .doesNotContain("\n");
    }

    @Test
    void control_characters_are_refused() {
        assertThat(fault("a: {}\nb: \0\n"))
                .isEqualTo("world.yaml line 2: this is not YAML that can be read: it has the control character 0x0");
    }

    @Test
    void members_may_be_shared_by_an_alias() {
        var text = GOOD.replace("users: [{name: bob}]", "users: *all")
                .replace("users: [{name: ann", "users: &all [{name: ann");

        assertThat(plan(text).accounts())
                .allSatisfy(account ->
                        assertThat(account.users()).extracting(UserPlan::name).containsExactly("ann"));
    }

    @Test
    @Timeout(10)
    void an_alias_bomb_does_not_go_off() {
        assertThat(fault(bomb("[%s, %s]"))).startsWith("world.yaml line 2: the file must have a field");
        assertThat(fault(bomb("{x: %s, y: %s}"))).startsWith("world.yaml line 2: the file must have a field");
        assertThat(fault(GOOD + "more: " + bomb("{x: %s, y: %s}").replace("\n", "\n  ")))
                .startsWith("world.yaml line 27: the file has an unknown field \"more\"");
        assertThat(fault(GOOD + "more:\n  - &a [1]\n" + "  - *a\n".repeat(201)))
                .isEqualTo("world.yaml line 1: this is not YAML that can be read:"
                        + " Number of aliases for non-scalar nodes exceeds the specified max=200");
    }

    /// Each line doubles the one before.
    private static String bomb(String twice) {
        var text = new StringBuilder("\na0: &a0 [boom]\n");
        for (var i = 1; i <= 25; i++) {
            text.append("a%d: &a%d ".formatted(i, i))
                    .append(twice.formatted("*a" + (i - 1), "*a" + (i - 1)))
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    @Timeout(10)
    void what_contains_itself_has_an_end() {
        assertThat(fault("&a\nregions: *a\n")).isNotEmpty().contains(" line ");
        assertThat(fault(GOOD + "more: &a {x: *a}\n"))
                .startsWith("world.yaml line 27: the file has an unknown field \"more\"");
        assertThat(fault(GOOD.replace("regions:\n", "regions: &a\n  US1: *a\n")))
                .isNotEmpty()
                .contains(" line ");
    }

    @Test
    @Timeout(10)
    void what_is_nested_too_deeply_is_refused() {
        assertThat(fault("[".repeat(500_000))).isEqualTo("world.yaml line 1: the file is nested too deeply");
        assertThat(fault("{a: ".repeat(100_000))).isEqualTo("world.yaml line 1: the file is nested too deeply");
    }

    @Test
    @Timeout(10)
    void long_texts_are_cut_in_messages() {
        var endless = "x".repeat(500_000);

        assertThat(fault(GOOD.replace("vcpus: 10", "vcpus: " + endless))).hasSizeLessThan(200);
        assertThat(fault(GOOD.replace("vcpus: 10", "? " + endless + "\n: 1"))).hasSizeLessThan(200);
        assertThat(fault(GOOD + "? " + endless + "\n: 1\n")).hasSizeLessThan(300);
    }

    @Test
    void more_than_a_mebibyte_is_refused(@TempDir Path folder) throws IOException {
        var file = folder.resolve("world.yaml");
        Files.writeString(file, GOOD + "#".repeat((1 << 20) - GOOD.length()));
        assertThat(refusal(file)).isEmpty();

        Files.writeString(file, GOOD + "#".repeat((1 << 20) - GOOD.length() + 1));
        assertThat(refusal(file)).isEqualTo(file + " line 1: the file is larger than 1048576 bytes");
        assertThat(fault(GOOD + "#".repeat(1 << 20)))
                .isEqualTo("world.yaml line 1: the file is larger than 1048576 bytes");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused(@TempDir Path folder) throws IOException {
        var file = folder.resolve("world.yaml");
        Files.write(file, (GOOD + "# \u00fc").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal(file)).isEqualTo(file + " line 1: the file is not UTF-8 text");
    }

    private static String refusal(Path file) throws IOException {
        try {
            WorldFile.read(file);
            return "";
        } catch (FaultyWorld faulty) {
            return String.valueOf(faulty.getMessage());
        }
    }

    @Test
    void a_file_that_does_not_exist_is_no_faulty_world(@TempDir Path folder) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> WorldFile.read(folder.resolve("none.yaml")));
    }

    @Test
    void a_user_of_two_accounts_is_one_user_with_two_roles() {
        var accounts = plan(GOOD.replace("{name: bob}", "{name: ann, password: secret, role: reader}"))
                .accounts();

        assertThat(accounts)
                .extracting(WorldFileTest::onlyUser)
                .satisfiesExactly(
                        first -> {
                            assertThat(first.role()).isEqualTo(Role.ADMINISTRATOR);
                            assertThat(first.password()).contains("secret");
                        },
                        second -> {
                            assertThat(second.id())
                                    .isEqualTo(onlyUser(accounts.getFirst()).id());
                            assertThat(second.role()).isEqualTo(Role.READER);
                            assertThat(second.password()).isEmpty();
                        });
    }

    private static UserPlan onlyUser(AccountPlan account) {
        assertThat(account.users()).hasSize(1);
        return account.users().getFirst();
    }

    @Test
    void an_account_has_the_networks_of_new_ones_unless_it_has_its_own() {
        var accounts = plan(GOOD.replace("- name: other", "- name: other\n    networks: []"))
                .accounts();

        assertThat(accounts.getFirst().networks())
                .hasSize(1)
                .allMatch(network -> network.id().isPresent());
        assertThat(accounts.getLast().networks()).isEmpty();
    }

    @Test
    void identifiers_are_the_same_each_time_and_never_twice() {
        var once = plan(GOOD);

        assertThat(plan(GOOD)).isEqualTo(once);
        assertThat(once.accounts().getFirst().networks().getFirst().id())
                .isNotEqualTo(once.accounts().getLast().networks().getFirst().id());
    }

    @Test
    void times_have_units() {
        var plan =
                plan(GOOD.replace("token-lifetime: 1h", "token-lifetime: 1.5m").replace("boot: 2s", "boot: 250ms"));

        assertThat(plan.settings().tokenLifetime()).isEqualTo(Duration.ofSeconds(90));
        assertThat(plan.settings().timings().boot()).isEqualTo(Duration.ofMillis(250));
        assertThat(plan.settings().clock().frozenAt()).isEqualTo(Optional.empty());
    }
}
