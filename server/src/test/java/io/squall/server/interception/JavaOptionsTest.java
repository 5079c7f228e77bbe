package io.squall.server.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaOptionsTest {

    private static final URI PROXY = URI.create("http://127.0.0.1:8680");
    private static final TrustFiles TRUST = new TrustFiles(Path.of("/t/roots.pem"), Path.of("/t/trust.jks"));

    private static String extend(String present) {
        return JavaOptions.extend(Optional.of(present), PROXY, TRUST);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -Xmx1g                                  | -Xmx1g
            -Xmx1g -Dhttps.proxyHost=other -Da=b    | -Xmx1g -Da=b
            "-Djavax.net.ssl.trustStore=/a b/c" -Da | -Da
            -D"http.nonProxyHosts=x y" -Da='b c'    | -Da='b c'
            """)
    void options_of_others_stay_unless_ours_set_the_same(String present, String kept) {
        assertThat(extend(present)).startsWith(kept + " -Dhttp.proxyHost=127.0.0.1 ");
    }

    @Test
    void extending_twice_changes_nothing_more() {
        var once = extend("-Xmx1g");

        assertThat(extend(once)).isEqualTo(once);
    }

    @Test
    void a_path_with_blanks_is_quoted_and_read_again() {
        var trust = new TrustFiles(Path.of("/a b/roots.pem"), Path.of("/a b/it's.jks"));

        var options = JavaOptions.extend(Optional.empty(), PROXY, trust);

        assertThat(options).contains("\"-Djavax.net.ssl.trustStore=/a b/it's.jks\"");
    }

    @Test
    void the_last_value_of_a_property_counts() {
        assertThat(JavaOptions.value("-Da=1 -Da=2 \"-Db=3 4\"", "a")).contains("2");
        assertThat(JavaOptions.value("-Da=1 -Da=2 \"-Db=3 4\"", "b")).contains("3 4");
        assertThat(JavaOptions.value("-Da=1", "c")).isEmpty();
    }
}
