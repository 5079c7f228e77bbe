package io.squall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a database is, as it is written.
class PostgresUrlTest {

    @Test
    void all_parts_are_read_and_the_secret_ones_not_shown() {
        var url = PostgresUrl.parse("postgresql://sq%40ll:p%3Ass+1@db-1:5432,db-2:5433/cloud?sslmode=require&ssl");

        assertThat(url)
                .isEqualTo(new PostgresUrl(
                        "db-1:5432,db-2:5433",
                        "cloud",
                        Optional.of("sq@ll"),
                        Optional.of("p:ss+1"),
                        Map.of("sslmode", "require", "ssl", "")));
        assertThat(url).hasToString("postgresql://db-1:5432,db-2:5433/cloud");
    }

    @Test
    void user_and_password_may_stand_behind() {
        var url = PostgresUrl.parse("postgres://[::1]:5432/cloud?user=u&password=p");

        assertThat(url).isEqualTo(new PostgresUrl("[::1]:5432", "cloud", Optional.of("u"), Optional.of("p"), Map.of()));
        assertThat(url.orPassword(Optional.of("other")).password()).contains("p");
        assertThat(PostgresUrl.parse("postgresql://host/db")
                        .orPassword(Optional.of("other"))
                        .password())
                .contains("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://u:secret@host/db",
                "postgresql://u:secret@host",
                "postgresql://u:secret@/db",
                "postgresql://u:secret@host/db/other",
                "postgresql://u:%zz-secret@host/db"
            })
    void what_is_none_is_refused_without_its_password(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostgresUrl.parse(text))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    }
}
