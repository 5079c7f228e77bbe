package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.errors.DocumentedError;
import io.squall.server.coverage.Baseline;
import io.squall.server.coverage.CodeCoverage;
import io.squall.server.coverage.CoverageData;
import io.squall.server.coverage.Share;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// What is to be met.
final class CoverageGoals {

    private static final int HUNDRED = 100;

    @Option(
            names = "--fail-under",
            paramLabel = "PERCENT",
            description = "End in 1 if less was met of what the operations that were called declare.")
    private @Nullable Double least;

    @Option(
            names = "--require",
            paramLabel = "CODE",
            split = ",",
            description =
                    "End in 1 if no operation met this code, by its number or its name; OPERATION:CODE for one operation.")
    private List<String> required = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "End in 1 if something was met when this file was written, and is no longer.")
    private @Nullable Path baseline;

    @Option(names = "--update-baseline", description = "Write what is met to the file of --baseline instead.")
    private boolean update;

    void requireSense(CommandSpec command) {
        if (least != null && (least.isNaN() || least < 0 || least > HUNDRED)) {
            throw new Misuse(command, "--fail-under must be from 0 to 100");
        }
        if (update && baseline == null) {
            throw new Misuse(command, "--update-baseline needs --baseline");
        }
        required.stream()
                .map(CoverageGoals::code)
                .filter(code -> names(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new Misuse(command, "no API documents the code %s; squall codes lists all".formatted(code));
                });
    }

    /// What is not met, in words.
    List<String> shortfalls(CoverageData data, boolean everything) {
        var share = Share.of(
                data.apis().stream().flatMap(api -> data.of(api).stream()).toList(), everything);
        var found = new ArrayList<String>();
        Optional.ofNullable(least)
                .filter(percent -> share.percent() < percent)
                .ifPresent(percent -> found.add(String.format(
                        Locale.ROOT, "%.1f %% of the codes were met, less than %s %%", share.percent(), percent)));
        required.stream()
                .filter(wish -> !isMet(wish, data))
                .forEach(wish -> found.add("%s was not met".formatted(wish)));
        if (baseline != null && !update) {
            lost(baseline, data).forEach(key -> found.add("%s was met before, and is no longer".formatted(key)));
        }
        return found;
    }

    private static List<String> lost(Path file, CoverageData data) {
        var node = JsonFile.read(file);
        if (!Baseline.isIn(node)) {
            throw new Failure(Failure.NOT_FOUND, "%s is no baseline".formatted(file));
        }
        return Baseline.read(node).lost(data);
    }

    void update(CoverageData data) {
        if (update && baseline != null) {
            JsonFile.write(baseline, Json.writeIndented(Baseline.of(data).json()));
        }
    }

    private static boolean isMet(String wish, CoverageData data) {
        var names = names(code(wish));
        var colon = wish.lastIndexOf(':');
        return data.operations().stream()
                .filter(each -> colon < 0 || each.isNamed(wish.substring(0, colon)))
                .flatMap(each -> each.codes().stream())
                .filter(CodeCoverage::isMet)
                .anyMatch(code -> names.contains(code.error()));
    }

    private static String code(String wish) {
        return wish.substring(wish.lastIndexOf(':') + 1);
    }

    /// The constants that a code or a name may mean.
    private static Set<String> names(String code) {
        return Catalog.all().stream()
                .flatMap(catalog -> catalog.errors().stream())
                .filter(error -> spellings(error).anyMatch(name -> plain(name).equals(plain(code))))
                .map(DocumentedError::name)
                .collect(Collectors.toSet());
    }

    private static Stream<String> spellings(DocumentedError error) {
        return Stream.of(Stream.of(error.code(), error.name()), error.wireName().stream(), error.laterName().stream())
                .flatMap(spelling -> spelling);
    }

    private static String plain(String name) {
        return name.startsWith("-") ? name : name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }
}
