package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.qcloud.QcloudApiModuleCenter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The recipes of `docs/interception.md`, as they are printed: each program is written to its file, each command typed.
final class RecipesTest {

    private static final Path RECIPES = Shell.ROOT.resolve("docs/interception.md");

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource({
        "'', curl --version",
        "curl, curl --version",
        "Java, ''",
        "Node.js, node --version",
        "Python, python3 --version",
        "Go, go version"
    })
    void a_recipe_works_as_it_is_printed(String title, String needed) throws Exception {
        assumeTrue(needed.isEmpty() || isThere(needed), "needs " + needed);
        if (title.equals("Node.js")) {
            assumeTrue(NodeSdk.isPossible(), "needs npm");
            Files.createSymbolicLink(
                    folder.resolve("node_modules"), NodeSdk.installed().resolve("node_modules"));
        }
        var section = Document.read(RECIPES).section(title);
        Files.createSymbolicLink(folder.resolve("squall"), Shell.ROOT.resolve("squall"));
        for (var file : section.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }

        assertThat(section.steps()).as(title).isNotEmpty();
        for (var step : section.steps()) {
            var outcome = Shell.run(folder, environment(), List.of("bash", "-euc", step.typed()));
            assertThat(outcome.output()).as(step.typed()).matches(step.expected());
            assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        }
    }

    @Test
    void what_has_no_recipe_says_so() throws IOException {
        assertThat(Document.read(RECIPES).section("Terraform").steps()).isEmpty();
        assertThat(Files.readString(RECIPES)).contains("no recipe that we have\nseen work");
    }

    /// The machine's, with a JDK behind whatever the PATH has, and Tencent's SDK on the class path.
    private static Map<String, String> environment() {
        var sdk = QcloudApiModuleCenter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        var jdk = Path.of(System.getProperty("java.home"), "bin");
        var environment = new HashMap<>(Map.of(
                "PATH",
                "%s:%s".formatted(System.getenv("PATH"), jdk),
                "CLASSPATH",
                Path.of(URI.create(sdk.toString())).toString()));
        environment.put("GOFLAGS", "-mod=mod");
        return environment;
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return Shell.run(Path.of("."), Map.of(), List.of(command.split(" ", -1)))
                            .exitCode()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
