package io.squall.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the admin API does to the world, and what it refuses to do.
final class AdminApiTest {

    private final AdminStage stage;

    AdminApiTest(@TempDir Path folder) {
        stage = AdminStage.open(folder.resolve("world.db"), Optional.empty());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            METHOD | PATH                            | BODY                                                        | STATUS | ERROR
            POST   | accounts                        | {"appkey": "SquallDemoAppKey"}                              | 409    | account with the appkey SquallDemoAppKey exists already
            POST   | accounts                        | {"user": "demo@squall.test", "password": "squall-demo"}     | 409    | user demo@squall.test exists already
            POST   | accounts                        | {"appkey": ""}                                              | 400    | appkey must not be empty
            POST   | accounts                        | {"user": ""}                                                | 400    | user must not be empty
            POST   | accounts                        | {"password": ""}                                            | 400    | password must not be empty
            POST   | accounts                        | {"role": "none"}                                            | 400    | role must be one of administrator, reader
            POST   | accounts                        | {"roles": []}                                               | 400    | roles is unknown
            POST   | accounts                        | {"quotas": {"instances": -1}}                               | 400    | quotas.instances must be from 0 to 2147483647
            PATCH  | accounts/demo/quotas            | {"instances": 1}                                            | 404    | there is no account demo
            PUT    | accounts/SquallDemoAppKey/users/x | {"role": "reader"}                                        | 404    | there is no user x
            PUT    | accounts/SquallDemoAppKey/users/x | {"role": "king"}                                          | 400    | role must be one of administrator, none, reader
            PATCH  | users/demo@squall.test          | {"password": "squall-demo"}                                 | 409    | user demo@squall.test with this password exists already
            PATCH  | users/demo@squall.test          | {"password": ""}                                            | 400    | password must not be empty
            PATCH  | users/demo@squall.test          | {"enabled": 1}                                              | 400    | enabled must be true or false
            PATCH  | users/demo+1@squall.test        | {"enabled": true}                                           | 404    | there is no user demo+1@squall.test
            PATCH  | appkeys/ghost                   | {"enabled": false}                                          | 404    | there is no appkey ghost
            PATCH  | zones/kr-pub-a                  | {"stock": {"vcpus": true}}                                  | 400    | stock.vcpus must be an integer
            PATCH  | services/mail                   | {"available": true}                                         | 404    | there is no service mail, only identity, compute, image, block-storage, network, database
            PATCH  | clock                           | {"advance": "soon"}                                         | 400    | advance must be an ISO 8601 duration such as PT90S or -PT5M
            PATCH  | clock                           | {"advance": "PT9223372036854775807S"}                       | 400    | advance must leave the clock between 1970-01-01T00:00:00Z and 9000-01-01T00:00:00Z
            PATCH  | clock                           | {"advance": "-P99999D"}                                     | 400    | advance must leave the clock between 1970-01-01T00:00:00Z and 9000-01-01T00:00:00Z
            PATCH  | transitions                     | {"boot": 3601}                                              | 400    | boot must be from 0 to 3600
            POST   | instances/ghost/lock            | {}                                                          | 404    | there is no instance ghost
            POST   | instances/ghost/explode         | {}                                                          | 404    | there is no act explode, only lock, unlock, scale, unscale, migrate, fail
            POST   | accounts/signed                 | {"id": "100000000001"}                                      | 409    | account 100000000001 exists already
            POST   | accounts/signed                 | {"accessKey": "AKIDSquallDemo0000000000000000000001"}       | 409    | access key AKIDSquallDemo0000000000000000000001 exists already
            POST   | accounts/signed                 | {"region": "ap-moon"}                                       | 400    | region must be one of KR1, ap-beijing, ap-chengdu, ap-guangzhou, ap-guangzhou-open, ap-hongkong, ap-seoul, ap-shanghai, ap-shanghai-fsi, ap-shenzhen-fsi, ap-singapore, eu-frankfurt, na-siliconvalley, na-toronto
            PATCH  | accounts/100000000001           | {"balanceCents": 1, "addCents": 1}                          | 400    | balanceCents must be alone, without addCents and unlimited
            PATCH  | accounts/ghost                  | {"blocked": true}                                           | 404    | there is no account ghost
            GET    | accounts/ghost/access-keys      | {}                                                          | 404    | there is no account ghost
            POST   | accounts/100000000001/access-keys | {"user": "ghost"}                                         | 404    | there is no user ghost
            POST   | accounts/100000000001/access-keys | {"user": "demo@squall.test"}                              | 404    | there is no user demo@squall.test
            PUT    | accounts/100000000001/users/x/grants | {"grants": [{"action": "*"}]}                          | 400    | grants[0].action is unknown
            PATCH  | access-keys/ghost               | {"enabled": true}                                           | 404    | there is no access key ghost
            PATCH  | flavors/ghost                   | {"offered": true}                                           | 404    | there is no flavor ghost
            PUT    | maintenance/cvm                 | {"closed": true}                                            | 404    | there is no action cvm, only module:Action, module:* and *
            PUT    | restrictions/cvm:*              | {"accounts": []}                                            | 404    | there is no action cvm:*, only module:Action and features
            PUT    | restrictions/cvm:StopInstances  | {"accounts": ["ghost"]}                                     | 404    | there is no account ghost
            PATCH  | rules                           | {"perMinute": 0}                                            | 400    | perMinute must be from 1 to 2147483647
            PATCH  | tariff                          | {"diskGb": {"ssd": -1}}                                     | 400    | diskGb.ssd must be from 0 to 2147483647
            GET    | nowhere                         | {}                                                          | 404    | there is no /_squall/nowhere
            """)
    void refusals_in_plain_words(String method, String path, String body, int status, String error) {
        var reply = stage.send(method, "/_squall/" + path, body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.error()).isEqualTo(error);
    }

    @Test
    void an_account_that_names_nothing_can_be_used_at_once() {
        var made = stage.send("POST", "/_squall/accounts", "").body();

        assertThat(stage.signIn(
                        made.path("appkey").asString(),
                        made.path("user").asString(),
                        made.path("password").asString()))
                .isTrue();
    }

    @Test
    void a_user_who_exists_keeps_the_password_and_none_is_shown() {
        var reply = stage.send("POST", "/_squall/accounts", "{\"user\": \"demo@squall.test\", \"appkey\": \"second\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().has("password")).isFalse();
        assertThat(stage.signIn("second", "demo@squall.test", "squall-demo")).isTrue();
    }

    @Test
    void a_refused_account_leaves_nothing_behind() {
        var before = stage.send("GET", "/_squall/accounts", "").body();

        stage.send(
                "POST",
                "/_squall/accounts",
                "{\"appkey\": \"new\", \"user\": \"demo@squall.test\", \"password\": \"p\"}");
        stage.send("POST", "/_squall/accounts", "{\"appkey\": \"SquallDemoAppKey\", \"user\": \"new@squall.test\"}");

        assertThat(stage.send("GET", "/_squall/accounts", "").body()).isEqualTo(before);
        assertThat(stage.send("PATCH", "/_squall/users/new@squall.test", "").status())
                .isEqualTo(404);
    }

    @Test
    void money_is_set_added_and_without_limit() {
        var path = "/_squall/accounts/100000000001";

        assertThat(stage.send("PATCH", path, "{\"balanceCents\": -5}")
                        .body()
                        .path("balanceCents")
                        .asInt())
                .isEqualTo(-5);
        assertThat(stage.send("PATCH", path, "{\"addCents\": 7}")
                        .body()
                        .path("balanceCents")
                        .asInt())
                .isEqualTo(2);
        assertThat(stage.send("PATCH", path, "{\"unlimited\": true}").body().has("balanceCents"))
                .isFalse();
        assertThat(stage.send("PATCH", path, "{\"addCents\": 7}").body().has("balanceCents"))
                .isFalse();
    }

    @Test
    void what_is_not_named_of_an_account_stays() {
        var path = "/_squall/accounts/100000000001";
        stage.send("PATCH", path, "{\"blocked\": true, \"guardedActions\": [\"cvm:*\"]}");

        var account = stage.send("PATCH", path, "{\"verified\": false}").body();

        assertThat(account.path("blocked").asBoolean()).isTrue();
        assertThat(account.path("verified").asBoolean()).isFalse();
        assertThat(account.at("/guardedActions/0").asString()).isEqualTo("cvm:*");
    }

    @Test
    void the_secret_of_a_key_is_shown_once() {
        var made = stage.send("POST", "/_squall/accounts/signed", "").body();

        var keys = stage.send(
                "GET",
                "/_squall/accounts/%s/access-keys"
                        .formatted(made.path("account").asString()),
                "");

        assertThat(made.path("account").asString()).matches("[0-9]{12}");
        assertThat(keys.body().at("/accessKeys/0/accessKey")).isEqualTo(made.path("accessKey"));
        assertThat(keys.toString()).doesNotContain(made.path("secret").asString());
    }

    @Test
    void a_key_that_is_deleted_is_gone() {
        var path = "/_squall/access-keys/AKIDSquallDemo0000000000000000000001";

        assertThat(stage.send("DELETE", path, "").status()).isEqualTo(200);
        assertThat(stage.send("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void maintenance_begins_and_ends() {
        var path = "/_squall/maintenance/cvm:*";

        assertThat(stage.send("PUT", path, "{\"closed\": true}")
                        .body()
                        .at("/maintenance/0")
                        .asString())
                .isEqualTo("cvm:*");
        assertThat(stage.send("PUT", path, "{\"closed\": false}").body().path("maintenance"))
                .isEmpty();
    }

    @Test
    void an_action_is_restricted_and_opened_again() {
        var path = "/_squall/restrictions/cvm:StopInstances";
        stage.send("PUT", path, "{\"accounts\": [\"AKIDSquallDemo0000000000000000000001\"]}");

        assertThat(stage.send("GET", "/_squall/rules", "")
                        .body()
                        .at("/restrictions/0")
                        .toString())
                .isEqualTo("{\"action\":\"cvm:StopInstances\",\"accounts\":[\"100000000001\"]}");
        assertThat(stage.send("DELETE", path, "").body().path("restrictions")).isEmpty();
    }

    @Test
    void a_purged_instance_is_gone() {
        var path = "/_squall/instances/" + stage.createInstance();

        assertThat(stage.send("DELETE", path, "").status()).isEqualTo(200);
        assertThat(stage.send("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void a_faulty_move_does_not_stop_the_clock() {
        stage.send("PATCH", "/_squall/clock", "{\"frozen\": true, \"advance\": \"P9999999D\"}");

        assertThat(stage.send("GET", "/_squall/clock", "").body().path("frozen").asBoolean())
                .isFalse();
    }

    @Test
    void a_faulty_transition_changes_none() {
        stage.send("PATCH", "/_squall/transitions", "{\"boot\": 7, \"createImage\": \"long\"}");

        assertThat(stage.send("PATCH", "/_squall/transitions", "")
                        .body()
                        .path("boot")
                        .asInt())
                .isEqualTo(2);
    }
}
