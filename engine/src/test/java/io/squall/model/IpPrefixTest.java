package io.squall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.squall.model.IpPrefix.Family;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpPrefixTest {

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            GIVEN                                         | STORED                                        | FAMILY
            10.0.0.1                                      | 10.0.0.1                                      | IPV4
            0.0.0.0/0                                     | 0.0.0.0/0                                     | IPV4
            10.1.2.3/0                                    | 0.0.0.0/0                                     | IPV4
            192.168.0.0/24                                | 192.168.0.0/24                                | IPV4
            192.168.0.77/24                               | 192.168.0.0/24                                | IPV4
            10.0.0.1/32                                   | 10.0.0.1/32                                   | IPV4
            ::                                            | ::                                            | IPV6
            ::/0                                          | ::/0                                          | IPV6
            ::1                                           | ::1                                           | IPV6
            2001:DB8::/32                                 | 2001:DB8::/32                                 | IPV6
            2001:DB8::1/32                                | 2001:db8::/32                                 | IPV6
            2001:db8:0:0:1:0:0:1/127                      | 2001:db8:0:0:1::/127                          | IPV6
            2001:db8:0:0:1:0:0:3/127                      | 2001:db8::1:0:0:2/127                         | IPV6
            1:0:3:4:5:6:7:9/127                           | 1:0:3:4:5:6:7:8/127                           | IPV6
            1:2:3:4:5:6:7:8/112                           | 1:2:3:4:5:6:7:0/112                           | IPV6
            1:2:3:4:5:6:7:8/65                            | 1:2:3:4::/65                                  | IPV6
            1:2:3:4:5:6:7:8/64                            | 1:2:3:4::/64                                  | IPV6
            1:2:3:4:5:6:7:8/63                            | 1:2:3:4::/63                                  | IPV6
            1:2:3:4:5:6:7:8/0                             | ::/0                                          | IPV6
            1:2:3:4:5:6:7::                               | 1:2:3:4:5:6:7::                               | IPV6
            ::ffff:192.0.2.1                              | ::ffff:192.0.2.1                              | IPV6
            ::ffff:192.0.2.1/120                          | ::ffff:c000:200/120                           | IPV6
            FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.255/128 | FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.255/128 | IPV6
            """)
    void a_prefix_is_stored_as_given_unless_it_has_host_bits(String given, String stored, Family family) {
        assertThat(IpPrefix.parse(given)).contains(new IpPrefix(stored, family));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                ":",
                ":::",
                "localhost",
                "example.com",
                "10.0.0.1/33",
                "10.0.0.1/",
                "10.0.0.1/08",
                "10.0.0/24",
                "010.0.0.1",
                "::/129",
                "::/-1",
                "::/064",
                "::/",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1:2:3:4::5:6:7:8",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "12345::",
                "g::",
                "-1::",
                "fe80::1%eth0",
                "[::1]",
                "::1 ",
                "1.2.3.4::",
                "::1.2.3",
                "::1.2.3.4:5",
                "::01.2.3.4",
                "1:2:3:4:5:6:7:1.2.3.4",
                "face",
                "::１"
            })
    void loose_forms_are_no_prefixes(String text) {
        assertThat(IpPrefix.parse(text)).isEmpty();
    }

    @Test
    void a_prefix_is_made_only_in_its_normal_form() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IpPrefix("10.0.0.1/24", Family.IPV4));
        assertThatIllegalArgumentException().isThrownBy(() -> new IpPrefix("10.0.0.0/24", Family.IPV6));
        assertThatIllegalArgumentException().isThrownBy(() -> new IpPrefix("example.com", Family.IPV4));
    }

    /// Java's own parser reads a text with a colon without asking any name server, so it may be the judge here.
    @Property
    void a_masked_address_keeps_its_first_bits_and_no_others(
            @ForAll @Size(16) byte[] address, @ForAll @IntRange(max = 128) int length) throws UnknownHostException {
        var given = colons(address);
        var network = address.clone();
        for (var bit = length; bit < 128; bit++) {
            network[bit / 8] &= (byte) ~(0x80 >>> bit % 8);
        }

        var stored = IpPrefix.parse(given + "/" + length).orElseThrow().text();

        assertThat(stored).endsWith("/" + length);
        assertThat(InetAddress.getByName("[" + stored.substring(0, stored.indexOf('/')) + "]"))
                .isEqualTo(InetAddress.getByAddress(network));
        assertThat(IpPrefix.parse(stored).orElseThrow().text()).isEqualTo(stored);
    }

    private static String colons(byte[] address) {
        return HexFormat.of().formatHex(address).replaceAll("(....)(?!$)", "$1:");
    }

    @Property(tries = 5000)
    void what_is_read_is_stored_in_its_normal_form(
            @ForAll @CharRange(from = '0', to = '2') @Chars({':', ':', '.', '/', 'f'}) @StringLength(max = 20)
                    String text) {
        IpPrefix.parse(text)
                .ifPresent(prefix -> assertThat(IpPrefix.parse(prefix.text())).contains(prefix));
    }

    @Property
    void no_text_is_too_strange_to_refuse(@ForAll String text) {
        assertThat(IpPrefix.parse(text)).isEmpty();
        assertThat(IpPrefix.parse("zz:" + text)).isEmpty();
    }
}
