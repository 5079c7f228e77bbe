package io.squall.dialect.tencent.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.squall.dialect.tencent.signature.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Parameters from the wire, and what only looks like some.
final class DecodingTest {

    private static final String BOUNDARY = "---------------------------0123456789abcde";

    @Test
    void plus_and_percent_twenty_are_both_spaces() throws Malformed {
        assertThat(UrlEncoded.parse("a=b+c%20d&e=%2B&f=&g"))
                .containsExactly(value("a", "b c d"), value("e", "+"), value("f", ""), value("g", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "%c3=x"})
    void wrong_percent_encoding_is_refused(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> UrlEncoded.parse(text));
    }

    @Property
    void what_was_encoded_is_decoded(
            @ForAll @StringLength(max = 40) String key, @ForAll @StringLength(max = 40) String text) throws Malformed {
        var value = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        var name = "k" + new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        var wire = URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);

        assertThat(UrlEncoded.parse(wire)).containsExactly(value(name, value));
    }

    @Test
    void too_many_parameters_are_refused() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> UrlEncoded.parse("a=b&".repeat(10_001)))
                .withMessageContaining("more than 10000 parameters");
    }

    @Test
    void the_body_of_the_sdk_for_java_is_read() throws Malformed {
        var body = part("Action", "StartInstances") + part("instanceName", "测试 a+b") + end();

        assertThat(Multipart.parse(body.getBytes(StandardCharsets.UTF_8), BOUNDARY))
                .containsExactly(value("Action", "StartInstances"), value("instanceName", "测试 a+b"));
    }

    @Test
    void a_file_is_told_apart() throws Malformed {
        var body = "\r\n--%s\r\nContent-Disposition: form-data; name=\"entityFile\"; filename=\"x\"\r\n\r\nbytes"
                        .formatted(BOUNDARY)
                + end();

        assertThat(Multipart.parse(body.getBytes(StandardCharsets.UTF_8), BOUNDARY))
                .containsExactly(new Parameter("entityFile", "", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=abc",
                "Multipart/Form-Data;boundary=\"abc\"",
                "multipart/form-data; charset=utf-8; boundary=abc",
                "multipart/form-data; boundary=abc; charset=utf-8"
            })
    void the_boundary_is_found_in_the_content_type(String type) {
        assertThat(Multipart.boundary(type)).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "application/json", "multipart/mixed; boundary=abc", ""})
    void no_other_content_type_has_one(String type) {
        assertThat(Multipart.boundary(type)).isEmpty();
    }

    @Property(tries = 2000)
    void bytes_that_are_nothing_are_read_or_refused(@ForAll @Size(max = 200) byte[] noise) {
        accept(noise);
    }

    @Property(tries = 2000)
    void a_body_that_is_cut_or_spoilt_is_read_or_refused(@ForAll int cut, @ForAll byte noise, @ForAll int where) {
        var body = (part("Action", "StartInstances") + part("instanceIds.0", "ins-09dx96dg") + end())
                .getBytes(StandardCharsets.UTF_8);
        body[Math.floorMod(where, body.length)] = noise;

        accept(Arrays.copyOf(body, Math.floorMod(cut, body.length + 1)));
    }

    private static void accept(byte[] bytes) {
        try {
            assertThat(Multipart.parse(bytes, BOUNDARY)).hasSizeLessThanOrEqualTo(bytes.length);
            assertThat(UrlEncoded.parse(bytes)).hasSizeLessThanOrEqualTo(bytes.length);
        } catch (Malformed refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @Test
    void lists_may_begin_anywhere_and_have_gaps() {
        var parameters = parameters("ids.1=a&ids.10=c&ids.2=b&one=x");

        assertThat(parameters.optionalTexts("ids")).containsExactly("a", "b", "c");
        assertThat(parameters.optionalTexts("one")).containsExactly("x");
        assertThat(parameters.optionalTexts("none")).isEmpty();
    }

    @Test
    void objects_may_lack_their_index() {
        assertThat(parameters("p.action=ACCEPT").objects("p").getFirst().text("action"))
                .isEqualTo("ACCEPT");
        assertThat(parameters("p.0.action=ACCEPT&p.3.action=DROP").objects("p"))
                .extracting(object -> object.text("action"))
                .containsExactly("ACCEPT", "DROP");
    }

    @Test
    void underscores_in_names_are_dots() {
        assertThat(parameters("instanceIds_0=a").optionalTexts("instanceIds")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n=1.5", "n=one", "n=99999999999999999999", "n=11", "n=-1"})
    void numbers_that_are_none_or_out_of_range_are_refused(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> parameters(text).integer("n", 0, 10))
                .withMessageStartingWith("n must be ");
    }

    private static Parameters parameters(String text) {
        try {
            return Parameters.of(UrlEncoded.parse(text), (flaw, problem) -> new IllegalArgumentException(problem));
        } catch (Malformed malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static Parameter value(String key, String value) {
        return new Parameter(key, value, false);
    }

    private static String part(String name, String value) {
        return "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s".formatted(BOUNDARY, name, value);
    }

    private static String end() {
        return "\r\n--%s--\r\n".formatted(BOUNDARY);
    }
}
