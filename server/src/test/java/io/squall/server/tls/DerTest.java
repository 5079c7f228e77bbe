package io.squall.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Encodings, against the examples of X.690 and what OpenSSL writes.
final class DerTest {

    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource({
        "0, 020100",
        "127, 02017f",
        "128, 02020080",
        "256, 02020100",
        "-1, 0201ff",
        "-128, 020180",
    })
    void integers(long value, String encoded) {
        assertThat(HEX.formatHex(Der.integer(value))).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5.29.15, 0603551d0f",
        "2.999.3, 0603883703",
        "1.2.840.10045.4.3.2, 06082a8648ce3d040302",
        "1.3.6.1.5.5.7.3.1, 06082b06010505070301",
        "1.2.840.113549, 06062a864886f70d",
    })
    void object_identifiers(String dotted, String encoded) {
        assertThat(HEX.formatHex(Der.oid(dotted))).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource({"0, 0400", "127, 047f", "128, 048180", "255, 0481ff", "256, 04820100", "65536, 0483010000"})
    void lengths(int length, String head) {
        assertThat(HEX.formatHex(Der.octets(new byte[length]))).startsWith(head).hasSize(head.length() + 2 * length);
    }

    @Test
    void times_before_2050() {
        assertThat(HEX.formatHex(Der.time(Instant.parse("1991-05-06T23:45:40Z"))))
                .isEqualTo("170d3931303530363233343534305a");
        assertThatIllegalArgumentException().isThrownBy(() -> Der.time(Instant.parse("2050-01-01T00:00:00Z")));
    }

    @Test
    void flags_without_their_trailing_zeros() {
        assertThat(HEX.formatHex(Der.flags(0b0000_0110, 6))).isEqualTo("03020106");
        assertThat(HEX.formatHex(Der.flags(0b1000_0000, 0))).isEqualTo("03020780");
    }
}
