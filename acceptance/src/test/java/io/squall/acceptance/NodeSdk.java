package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Tencent's SDK for Node.js, unmodified, told by its variables where the proxy is and whom to trust.
record NodeSdk(Path folder, Map<String, String> environment) {

    private static final Path SOURCES = Path.of("src/test/node").toAbsolutePath();
    private static final Path BUILT = Path.of("target/node").toAbsolutePath();
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "call.js");
    private static final JsonMapper JSON = new JsonMapper();

    /// Whether this machine has Node.js and npm.
    static boolean isPossible() {
        try {
            return Shell.run(Path.of("."), Map.of(), List.of("node", "--version"))
                                    .exitCode()
                            == 0
                    && Shell.run(Path.of("."), Map.of(), List.of("npm", "--version"))
                                    .exitCode()
                            == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Installs it, with the settings of `squall env`, whose files it keeps beside the SDK.
    static NodeSdk install(Cloud cloud) throws IOException, InterruptedException {
        Files.createDirectories(BUILT);
        var settings = Shell.run(
                BUILT,
                Map.of(),
                List.of(
                        Shell.ROOT.resolve("squall").toString(),
                        "env",
                        "--url",
                        cloud.http().toString(),
                        "--format",
                        "json"));
        assertThat(settings.exitCode()).as(settings.output()).isZero();
        var environment = new HashMap<String, String>();
        JSON.readTree(settings.output())
                .properties()
                .forEach(setting ->
                        environment.put(setting.getKey(), setting.getValue().asString()));
        environment.put("NODE_NO_WARNINGS", "1");
        return new NodeSdk(installed(), environment);
    }

    /// Installs exactly what `package-lock.json` says, once.
    ///
    /// @return the folder in which it is
    static Path installed() throws IOException, InterruptedException {
        Files.createDirectories(BUILT);
        var lock = BUILT.resolve("installed.json");
        if (Files.notExists(lock) || Files.mismatch(lock, SOURCES.resolve("package-lock.json")) >= 0) {
            copy();
            var installed =
                    Shell.run(BUILT, Map.of(), List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
            assertThat(installed.exitCode()).as(installed.output()).isZero();
            Files.copy(SOURCES.resolve("package-lock.json"), lock, StandardCopyOption.REPLACE_EXISTING);
        }
        copy();
        return BUILT;
    }

    private static void copy() throws IOException {
        for (var file : FILES) {
            Files.copy(SOURCES.resolve(file), BUILT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// What the SDK gives to its caller.
    ///
    /// @param module such as `cvm`
    /// @param params such as `Region`; the SDK adds what is common and the signature
    /// @param method `GET` or `POST`
    String call(
            String module, String action, Map<String, Object> params, String method, String secretId, String secretKey)
            throws IOException, InterruptedException {
        var call = JSON.writeValueAsString(Map.of(
                "module", module,
                "action", action,
                "params", params,
                "method", method,
                "secretId", secretId,
                "secretKey", secretKey));
        var outcome = Shell.run(folder, environment, List.of("node", "call.js", call));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        return outcome.output().strip();
    }
}
