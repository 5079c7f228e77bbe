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
            PATCH  | services/mail                   | {"available": true}                                         | 404    | there is no service mail, only identity, compute, image, block-storage, network
            PATCH  | clock                           | {"advance": "soon"}                                         | 400    | advance must be an ISO 8601 duration such as PT90S or -PT5M
            PATCH  | clock                           | {"advance": "PT9223372036854775807S"}                       | 400    | advance must leave the clock between 1970-01-01T00:00:00Z and 9000-01-01T00:00:00Z
            PATCH  | clock                           | {"advance": "-P99999D"}                                     | 400    | advance must leave the clock between 1970-01-01T00:00:00Z and 9000-01-01T00:00:00Z
            PATCH  | transitions                     | {"boot": 3601}                                              | 400    | boot must be from 0 to 3600
            POST   | instances/ghost/lock            | {}                                                          | 404    | there is no instance ghost
            POST   | instances/ghost/explode         | {}                                                          | 404    | there is no act explode, only lock, unlock, migrate, fail, purge
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
