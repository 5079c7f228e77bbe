package io.squall.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The catalog against NHN's own table, copied apart into nhn-documented.csv.
final class NhnErrorTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/nhn-documented.csv", delimiter = '|', useHeadersInDisplayName = true)
    void every_row_of_the_documented_table_is_in_the_catalog(String code, String message) {
        var range = code.split("~", -1);

        if (range.length == 2) {
            assertThat(NhnFamily.values()).anySatisfy(family -> {
                assertThat(family.first()).isEqualTo(Integer.parseInt(range[0]));
                assertThat(family.last()).isEqualTo(Integer.parseInt(range[1]));
            });
        } else {
            assertThat(NhnError.of(Integer.parseInt(code)).map(NhnError::message))
                    .contains(message);
        }
    }

    @Test
    void every_code_of_the_catalog_is_documented_singly_or_lies_in_a_documented_family() {
        var single =
                Stream.of(0, -1, -2, -3, -4, -5, -6, -7, -8, 20_001, 20_004).toList();

        assertThat(NhnError.values())
                .allSatisfy(error -> assertThat(single.contains(error.resultCode())
                                || error.family().isPresent())
                        .as(error.name())
                        .isTrue());
    }

    @Test
    void no_code_is_there_twice() {
        var codes = Arrays.stream(NhnError.values()).map(NhnError::code).toList();

        assertThat(codes).hasSameSizeAs(new HashSet<>(codes));
    }

    @ParameterizedTest
    @EnumSource
    void every_code_tells_its_cause_and_its_remedy(NhnError error) {
        assertThat(error.cause()).endsWith(".");
        assertThat(error.remedy()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
            ERROR                 | DETAIL           | MESSAGE
            PERMISSION_DENIED     | token expired    | Permission denied : token expired
            PERMISSION_DENIED     | ""               | Permission denied
            UNKNOWN_EXCEPTION     | a secret         | UNKNOWN EXCEPTION
            NO_AVAILABLE_IP       | 192.168.0.0/24   | No available IP
            NO_ACCESSIBLE_NETWORK | network x        | No accessible network
            INSTANCE_CONFLICT     | instance is STOP | instance is STOP
            INSTANCE_CONFLICT     | ""               | Conflict
            """)
    void the_message_is_the_documented_words_with_the_detail_or_the_services_own(
            NhnError error, String detail, String message) {
        assertThat(error.resultMessage(detail)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"10399,", "10400,INSTANCE", "10499,INSTANCE", "10500,", "20001,", "24404,SECURITY_GROUP", "50401,TOKEN"
    })
    void a_code_lies_in_the_family_of_its_range(int code, NhnFamily family) {
        assertThat(NhnFamily.of(code)).isEqualTo(Optional.ofNullable(family));
    }
}
