package io.squall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CIDR             | FIRST HOST    | LAST HOST       | BROADCAST
            0.0.0.0/0        | 0.0.0.1       | 255.255.255.254 | 255.255.255.255
            192.168.0.0/16   | 192.168.0.1   | 192.168.255.254 | 192.168.255.255
            192.168.0.0/24   | 192.168.0.1   | 192.168.0.254   | 192.168.0.255
            203.0.113.128/30 | 203.0.113.129 | 203.0.113.130   | 203.0.113.131
            203.0.113.128/31 | 203.0.113.128 | 203.0.113.129   | 203.0.113.129
            203.0.113.128/32 | 203.0.113.128 | 203.0.113.128   | 203.0.113.128
            """)
    void a_block_sets_its_first_and_last_address_aside_while_it_has_four(
            String text, String firstHost, String lastHost, String broadcast) {
        var cidr = Cidr.parse(text).orElseThrow();

        assertThat(cidr).hasToString(text);
        assertThat(cidr.firstHost()).hasToString(firstHost);
        assertThat(cidr.lastHost()).hasToString(lastHost);
        assertThat(cidr.broadcast()).hasToString(broadcast);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "192.168.0.0",
                "192.168.0.0/",
                "192.168.0.0/33",
                "192.168.0.0/-1",
                "192.168.0.0/+24",
                "192.168.0.0/024",
                "192.168.0.0/24/24",
                "192.168.0.0/24 ",
                "192.168.0.0/255.255.255.0",
                "192.168.0.1/24",
                "10/8",
                "128.0.0.0/0"
            })
    void loose_forms_are_no_blocks(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @Test
    void host_bits_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cidr(new Ipv4Address(1), 31))
                .withMessage("0.0.0.1/31 has host bits set");
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(new Ipv4Address(0), 33));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(new Ipv4Address(0), -1));
    }

    @Property
    void a_block_contains_exactly_the_addresses_from_network_to_broadcast(
            @ForAll int bits, @ForAll @IntRange(max = 32) int length, @ForAll int other) {
        var cidr = Cidr.around(new Ipv4Address(bits), length);
        var range = new AddressRange(cidr.network(), cidr.broadcast());

        assertThat(cidr.contains(new Ipv4Address(bits))).isTrue();
        assertThat(cidr.contains(new Ipv4Address(other))).isEqualTo(range.contains(new Ipv4Address(other)));
        assertThat(range.size()).isEqualTo(1L << (32 - length));
    }

    @Property
    void a_block_contains_the_smaller_blocks_inside_it_and_itself(
            @ForAll int bits, @ForAll @IntRange(max = 32) int one, @ForAll @IntRange(max = 32) int other) {
        var cidr = Cidr.around(new Ipv4Address(bits), one);

        assertThat(cidr.contains(Cidr.around(new Ipv4Address(bits), other))).isEqualTo(one <= other);
    }

    @Property
    void no_text_is_too_strange_to_refuse(@ForAll String text) {
        assertThat(Cidr.parse(text).map(Cidr::toString)).isIn(Optional.empty(), Optional.of(text));
        assertThat(Cidr.parse("10.0.0.0/" + text).map(Cidr::toString))
                .isIn(Optional.empty(), Optional.of("10.0.0.0/" + text));
    }

    @Property
    void every_block_reads_back_from_its_text(@ForAll int bits, @ForAll @IntRange(max = 32) int length) {
        var cidr = Cidr.around(new Ipv4Address(bits), length);

        assertThat(Cidr.parse(cidr.toString())).contains(cidr);
    }
}
