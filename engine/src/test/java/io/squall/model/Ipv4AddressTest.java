package io.squall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4AddressTest {

    @Property
    void every_address_reads_back_from_its_text(@ForAll int bits) {
        var address = new Ipv4Address(bits);

        assertThat(Ipv4Address.parse(address.toString())).contains(address);
    }

    @Property
    void what_is_read_is_written_the_same(
            @ForAll @CharRange(from = '0', to = '9') @Chars('.') @StringLength(max = 16) String text) {
        assertThat(Ipv4Address.parse(text).map(Ipv4Address::toString)).isIn(Optional.empty(), Optional.of(text));
    }

    @Property
    void no_text_is_too_strange_to_refuse(@ForAll String text) {
        assertThat(Ipv4Address.parse(text).map(Ipv4Address::toString)).isIn(Optional.empty(), Optional.of(text));
    }

    @Property
    void order_is_that_of_unsigned_numbers(@ForAll int one, @ForAll int other) {
        assertThat(Integer.signum(new Ipv4Address(one).compareTo(new Ipv4Address(other))))
                .isEqualTo(Integer.compareUnsigned(one, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                "01.2.3.4",
                "1.2.3.00",
                "1.2.3.256",
                "1.2.3.1000",
                "-1.2.3.4",
                "+1.2.3.4",
                "1.2.3.4 ",
                " 1.2.3.4",
                "1.2.3.4\n",
                "0x1.2.3.4",
                "1.2.3.٤",
                "1,2.3.4",
                "16909060",
                "localhost",
                "1.2.3.99999999999999999999"
            })
    void loose_forms_are_no_addresses(String text) {
        assertThat(Ipv4Address.parse(text)).isEmpty();
    }

    @Test
    void steps_cross_the_sign_bit() {
        assertThat(new Ipv4Address(Integer.MAX_VALUE).next()).hasToString("128.0.0.0");
        assertThat(new Ipv4Address(Integer.MIN_VALUE).previous()).hasToString("127.255.255.255");
        assertThat(new Ipv4Address(0).plus(0xFFFF_FFFFL)).hasToString("255.255.255.255");
    }

    @Test
    void steps_do_not_wrap_around() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Ipv4Address(-1).next())
                .withMessage("no address 1 steps from 255.255.255.255");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Ipv4Address(0).previous());
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Ipv4Address(1).plus(Long.MAX_VALUE));
    }
}
