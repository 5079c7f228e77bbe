package io.squall.engine.keypair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshPublicKeyTest {

    /// A key that ssh-keygen made, and the fingerprint ssh-keygen showed.
    record Known(String fingerprint, String text) {

        String type() {
            return text.split(" ", -1)[0];
        }

        byte[] blob() {
            return Base64.getDecoder().decode(text.split(" ", -1)[1]);
        }

        @Override
        public String toString() {
            return type() + " " + fingerprint;
        }
    }

    static List<Known> known() {
        try (var in = Objects.requireNonNull(SshPublicKeyTest.class.getResourceAsStream("keys.txt"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Known(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Known known(String type) {
        return known().stream()
                .filter(key -> key.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_known_keys_are_of_every_type() {
        assertThat(known().stream().map(Known::type).distinct())
                .containsExactlyInAnyOrder(
                        "ssh-rsa",
                        "ssh-dss",
                        "ssh-ed25519",
                        "ecdsa-sha2-nistp256",
                        "ecdsa-sha2-nistp384",
                        "ecdsa-sha2-nistp521");
    }

    @ParameterizedTest
    @MethodSource("known")
    void a_key_of_ssh_keygen_is_read_with_its_type_and_fingerprint(Known known) {
        var key = SshPublicKey.parse(known.text()).orElseThrow();

        assertThat(key.text()).isEqualTo(known.text());
        assertThat(key.type()).isEqualTo(known.type());
        assertThat(key.fingerprint()).isEqualTo(known.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " me@host", "\tme@host", " two words", " 빗줄기", "\n", " me@host\n", " me@host\r\n"})
    void the_comment_is_free_and_a_final_line_end_is_no_matter(String end) {
        var bare = known("ssh-ed25519").text().replace(" squall-test", "");

        assertThat(SshPublicKey.parse(bare + end)).contains(new SshPublicKey(bare + end));
        assertThat(new SshPublicKey(bare + end).fingerprint())
                .isEqualTo(known("ssh-ed25519").fingerprint());
    }

    @Test
    void what_is_not_one_line_with_a_known_type_and_strict_base64_is_no_key() {
        var ed25519 = known("ssh-ed25519").text().replace(" squall-test", "");
        var rsa = known("ssh-rsa").text().replace(" squall-test", "");

        assertThat(Stream.of(
                        "",
                        "ssh-rsa",
                        "ssh-rsa ",
                        "ssh-rsa AAAA",
                        "ssh-rsa ====",
                        " " + ed25519,
                        "\n" + ed25519,
                        ed25519 + "\n\n",
                        ed25519 + "\n" + ed25519,
                        ed25519 + " a\u0000b",
                        ed25519 + "=",
                        ed25519.substring(0, ed25519.length() - 1),
                        ed25519.substring(0, ed25519.length() - 4),
                        ed25519.replace("ssh-ed25519", "ssh-rsa"),
                        ed25519.replace("ssh-ed25519", "SSH-ED25519"),
                        ed25519.replace("ssh-ed25519 ", "ssh-ed25519"),
                        rsa.replace("==", ""),
                        rsa.replace("Q==", "R=="),
                        "no-pty " + ed25519,
                        "-----BEGIN PUBLIC KEY-----\n" + ed25519,
                        ed25519 + " " + "x".repeat(16 * 1024)))
                .allSatisfy(text -> assertThat(SshPublicKey.parse(text)).isEmpty());
    }

    @Test
    void rsa_numbers_are_positive_and_sane() {
        var e = BigInteger.valueOf(65537);
        var n = BigInteger.ONE.shiftLeft(1023).setBit(0);

        assertThat(rsa(e, n)).isPresent();
        assertThat(rsa(BigInteger.valueOf(3), n)).isPresent();
        assertThat(rsa(BigInteger.ONE, n)).isEmpty();
        assertThat(rsa(BigInteger.ZERO, n)).isEmpty();
        assertThat(rsa(BigInteger.valueOf(65536), n)).isEmpty();
        assertThat(rsa(e.negate(), n)).isEmpty();
        assertThat(rsa(n, n)).isEmpty();
        assertThat(rsa(e, n.negate())).isEmpty();
        assertThat(rsa(e, n.clearBit(0))).isEmpty();
        assertThat(rsa(e, BigInteger.ONE.shiftLeft(1022).setBit(0))).isEmpty();
        assertThat(key("ssh-rsa", e.toByteArray())).isEmpty();
        assertThat(key("ssh-rsa", e.toByteArray(), n.toByteArray(), new byte[0]))
                .isEmpty();
        assertThat(key("ssh-rsa", new byte[0], n.toByteArray())).isEmpty();
        assertThat(key("ssh-rsa", new byte[] {0, 3}, n.toByteArray())).isEmpty();
    }

    private static Optional<SshPublicKey> rsa(BigInteger exponent, BigInteger modulus) {
        return key("ssh-rsa", exponent.toByteArray(), modulus.toByteArray());
    }

    @Test
    void an_ed25519_key_is_32_bytes() {
        assertThat(key("ssh-ed25519", new byte[32])).isPresent();
        assertThat(key("ssh-ed25519", new byte[31])).isEmpty();
        assertThat(key("ssh-ed25519", new byte[33])).isEmpty();
        assertThat(key("ssh-ed25519")).isEmpty();
        assertThat(key("ssh-ed25519", new byte[32], new byte[32])).isEmpty();
    }

    @Test
    void an_ecdsa_key_names_its_curve_and_has_an_uncompressed_point_of_its_length() {
        assertThat(ecdsa("nistp256", "nistp256", 4, 65)).isPresent();
        assertThat(ecdsa("nistp384", "nistp384", 4, 97)).isPresent();
        assertThat(ecdsa("nistp521", "nistp521", 4, 133)).isPresent();
        assertThat(ecdsa("nistp256", "nistp384", 4, 65)).isEmpty();
        assertThat(ecdsa("nistp256", "nistp384", 4, 97)).isEmpty();
        assertThat(ecdsa("nistp256", "nistp256", 2, 33)).isEmpty();
        assertThat(ecdsa("nistp256", "nistp256", 2, 65)).isEmpty();
        assertThat(ecdsa("nistp256", "nistp256", 4, 64)).isEmpty();
        assertThat(ecdsa("nistp256", "nistp256", 4, 66)).isEmpty();
        assertThat(ecdsa("nistp192", "nistp192", 4, 49)).isEmpty();
        assertThat(key("ecdsa-sha2-nistp256", "nistp256".getBytes(ISO_8859_1))).isEmpty();
        assertThat(key("ecdsa-sha2-nistp256", "nistp256".getBytes(ISO_8859_1), new byte[0]))
                .isEmpty();
    }

    private static Optional<SshPublicKey> ecdsa(String outer, String inner, int form, int length) {
        var point = new byte[length];
        point[0] = (byte) form;
        return key("ecdsa-sha2-" + outer, inner.getBytes(ISO_8859_1), point);
    }

    @Test
    void a_dss_key_is_four_positive_numbers_below_the_first() {
        byte[] big = {100};
        byte[] small = {7};

        assertThat(key("ssh-dss", big, small, small, small)).isPresent();
        assertThat(key("ssh-dss", big, small, small)).isEmpty();
        assertThat(key("ssh-dss", big, small, small, small, small)).isEmpty();
        assertThat(key("ssh-dss", big, small, small, big)).isEmpty();
        assertThat(key("ssh-dss", big, small, new byte[] {0}, small)).isEmpty();
        assertThat(key("ssh-dss", big, small, new byte[] {-1}, small)).isEmpty();
    }

    private static Optional<SshPublicKey> key(String type, byte[]... fields) {
        var blob = ByteBuffer.allocate(20_000);
        Stream.concat(Stream.of(type.getBytes(ISO_8859_1)), Stream.of(fields))
                .forEach(field -> blob.putInt(field.length).put(field));
        return parse(type, Arrays.copyOf(blob.array(), blob.position()));
    }

    private static Optional<SshPublicKey> parse(String type, byte[] blob) {
        return SshPublicKey.parse(type + " " + Base64.getEncoder().encodeToString(blob));
    }

    @Test
    void a_key_cannot_be_made_around_the_parser() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SshPublicKey("ssh-rsa AAAA"));
    }

    @Provide
    Arbitrary<Known> knownKeys() {
        return Arbitraries.of(known());
    }

    @Property
    void no_text_is_too_strange_to_refuse(@ForAll String text, @ForAll("knownKeys") Known known) {
        assertThat(SshPublicKey.parse(text)).isEmpty();
        assertThat(SshPublicKey.parse(known.type() + " " + text)).isEmpty();
    }

    @Property
    void no_bytes_are_too_strange_to_refuse(@ForAll byte[] blob, @ForAll("knownKeys") Known known) {
        assertThat(parse(known.type(), blob)).isEmpty();
    }

    @Property
    void a_key_cut_short_or_followed_by_something_is_no_key(
            @ForAll("knownKeys") Known known, @ForAll int cut, @ForAll @Size(min = 1, max = 40) byte[] tail) {
        var blob = known.blob();
        var whole = ByteBuffer.allocate(blob.length + tail.length).put(blob).put(tail);

        assertThat(parse(known.type(), Arrays.copyOf(blob, Math.floorMod(cut, blob.length))))
                .isEmpty();
        assertThat(parse(known.type(), whole.array())).isEmpty();
    }

    @Property
    void a_changed_letter_never_breaks_the_parser(
            @ForAll("knownKeys") Known known, @ForAll int place, @ForAll char letter) {
        var text = new StringBuilder(known.text());
        text.setCharAt(Math.floorMod(place, text.length()), letter);

        var key = SshPublicKey.parse(text.toString());

        key.ifPresent(read -> assertThat(read.text()).isEqualTo(text.toString()));
        key.ifPresent(read -> assertThat(read.fingerprint()).hasSize(47));
    }

    /// The length of the type or of the field after it is put at any size up to the largest an `int` can say.
    @Property
    void a_wrong_length_inside_is_refused_before_anything_is_allocated(
            @ForAll("knownKeys") Known known, @ForAll int length, @ForAll @IntRange(max = 1) int field) {
        var blob = known.blob();
        var at = field == 0 ? 0 : Integer.BYTES + known.type().length();
        var right = ByteBuffer.wrap(blob).getInt(at);
        ByteBuffer.wrap(blob).putInt(at, length);

        assertThat(parse(known.type(), blob).isPresent()).isEqualTo(length == right);
    }
}
