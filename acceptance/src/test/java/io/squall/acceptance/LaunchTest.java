package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts that a new user meets first: `./squall` and `./mvnw`.
final class LaunchTest {

    private static final String TOOLS = "/usr/local/bin:/usr/bin:/bin";
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder = Path.of(".");

    private Path bin = Path.of(".");

    /// A folder of commands with an old java, and with Maven forbidden.
    @BeforeEach
    void an_old_java_is_on_the_path() throws IOException {
        bin = Files.createDirectories(folder.resolve("old-jdk/bin"));
        script(bin.resolve("java"), "echo 'this is Java 17' >&2; exit 9");
        script(bin.resolve("javac"), "exit 9");
        Files.writeString(folder.resolve("old-jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
        script(bin.resolve("mvn"), "echo 'Maven must not run' >&2; exit 9");
    }

    @Test
    void a_jdk_that_is_new_enough_is_found_beside_an_older_one() throws Exception {
        var outcome = squall(Map.of("JAVA_HOME", "", "SQUALL_JDK_FOLDERS", folder + "/old-jdk " + JDK), "--version");

        assertThat(outcome.output()).contains("squall 0.1").contains("Java " + Runtime.version());
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void java_home_wins_if_it_is_new_enough() throws Exception {
        var outcome = squall(Map.of("JAVA_HOME", JDK.toString(), "SQUALL_JDK_FOLDERS", ""), "--version");

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    @Test
    void java_home_is_passed_over_if_it_is_too_old() throws Exception {
        var outcome =
                squall(Map.of("JAVA_HOME", folder + "/old-jdk", "SQUALL_JDK_FOLDERS", JDK.toString()), "--version");

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    @Test
    void without_a_jdk_one_line_says_what_to_install() throws Exception {
        var outcome = squall(Map.of("JAVA_HOME", "", "SQUALL_JDK_FOLDERS", folder + "/old-jdk"), "--version");

        assertThat(outcome.output().lines())
                .singleElement()
                .asString()
                .contains("needs a JDK 25 or newer", "JAVA_HOME");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void it_starts_from_anywhere_through_a_link_and_without_maven() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("squall"), Shell.ROOT.resolve("squall"));

        var outcome = Shell.run(
                folder,
                Map.of("PATH", bin + ":" + TOOLS, "JAVA_HOME", JDK.toString()),
                List.of(link.toString(), "explain", "10409"));

        assertThat(outcome.output()).contains("INSTANCE_CONFLICT").doesNotContain("Maven");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void the_wrapper_downloads_maven_once_if_there_is_none() throws Exception {
        var wrapper = wrapper(zip("echo \"maven got: $*\""));

        var first = mvnw(wrapper, "verify");
        var second = mvnw(wrapper, "clean");

        assertThat(first.output()).contains("downloading Maven 9.9.9").contains("verify");
        assertThat(second.output()).doesNotContain("downloading").contains("clean");
    }

    @Test
    void the_wrapper_refuses_a_download_that_is_not_the_expected_one() throws Exception {
        var wrapper = wrapper(zip("echo good"));
        Files.write(folder.resolve("maven.zip"), new byte[] {1, 2, 3});

        var outcome = mvnw(wrapper, "verify");

        assertThat(outcome.output()).contains("wrong SHA-512");
        assertThat(outcome.exitCode()).isEqualTo(1);
        try (var cache = Files.list(folder.resolve("cache/wrapper/squall"))) {
            assertThat(cache).isEmpty();
        }
    }

    private Shell.Outcome squall(Map<String, String> environment, String argument) throws Exception {
        return Shell.run(
                folder,
                merged(environment, Map.of("PATH", bin + ":" + TOOLS, "HOME", folder.toString())),
                List.of(Shell.ROOT.resolve("squall").toString(), argument));
    }

    private static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    /// A copy of the wrapper that expects `distribution`.
    private Path wrapper(Path distribution) throws Exception {
        var root = Files.createDirectories(folder.resolve("checkout"));
        Files.createDirectories(root.resolve("scripts"));
        Files.createDirectories(root.resolve(".mvn/wrapper"));
        Files.copy(Shell.ROOT.resolve("mvnw"), root.resolve("mvnw"));
        Files.copy(Shell.ROOT.resolve("scripts/java-home.sh"), root.resolve("scripts/java-home.sh"));
        var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(distribution));
        Files.writeString(root.resolve(".mvn/wrapper/maven-wrapper.properties"), """
                distributionUrl=file://%s/apache-maven-9.9.9-bin.zip
                distributionSha512Sum=%s
                """.formatted(
                        folder, HexFormat.of().formatHex(digest)));
        return root.resolve("mvnw");
    }

    private Path zip(String maven) throws IOException {
        var file = folder.resolve("maven.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("apache-maven-9.9.9/bin/mvn"));
            zip.write(("#!/bin/sh\n" + maven + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Shell.Outcome mvnw(Path wrapper, String goal) throws Exception {
        return Shell.run(
                folder,
                Map.of(
                        "PATH",
                        TOOLS,
                        "JAVA_HOME",
                        JDK.toString(),
                        "MAVEN_USER_HOME",
                        folder.resolve("cache").toString(),
                        "MVNW_DOWNLOAD",
                        "always",
                        "MVNW_DISTRIBUTION_URL",
                        "file://" + folder.resolve("maven.zip")),
                List.of(wrapper.toString(), goal));
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
