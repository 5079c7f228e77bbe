package io.squall.worldfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in a file, it is a world or a fault with a line, and it is so soon.
final class WorldFuzzTest {

    private static final int ROUNDS = 400;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String SPECIAL = ":{}[]&*!|>'\"%@`\t#-?,~\n\r \u0000\u0085\u2028\uFEFF\uD800<=+.0x";
    private static final List<String> WORDS = List.of(
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "0x10",
            "~",
            "null",
            "true",
            "\"\"",
            "[]",
            "{}",
            "[a, b]",
            "{a: b}",
            "*a",
            "&a",
            "!!binary x",
            "<<",
            "0.0.0.0/0",
            "255.255.255.255/32",
            "10.0.0.0/31",
            "2020-01-01T00:00:00Z",
            "999999999d",
            "0s",
            "administrator",
            "KR1",
            "demo",
            "name",
            "\u00fc\uD83D\uDE00",
            "|",
            "x".repeat(5000));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @Timeout(120)
    void every_mutation_is_a_world_or_a_fault_with_a_line(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < ROUNDS; round++) {
            var text = mutated(WorldFile.defaultText(), random);
            var began = System.nanoTime();
            check(text);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(text).isLessThan(SOON);
        }
    }

    private static void check(String text) {
        try {
            assertThat(WorldFile.read(text, "world.yaml")).isNotNull();
        } catch (FaultyWorld faulty) {
            assertThat(faulty)
                    .message()
                    .matches("world\\.yaml line [1-9][0-9]*: [^\n]+")
                    .hasSizeLessThan(500);
        } catch (RuntimeException | java.lang.Error defect) {
            throw new AssertionError(text, defect);
        }
    }

    private static String mutated(String original, Random random) {
        var text = original;
        for (var times = 1 + random.nextInt(4); times > 0; times--) {
            text = switch (random.nextInt(6)) {
                case 0 -> withCharacter(text, random);
                case 1 -> withWord(text, random);
                case 2 -> withLines(text, random, Mutation.DROP);
                case 3 -> withLines(text, random, Mutation.REPEAT);
                case 4 -> withLines(text, random, Mutation.SWAP);
                default -> withLines(text, random, Mutation.INDENT);
            };
        }
        return random.nextInt(20) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text;
    }

    private static String withCharacter(String text, Random random) {
        var at = random.nextInt(text.length() + 1);
        var end = Math.min(text.length(), at + random.nextInt(3));
        return text.substring(0, at) + SPECIAL.charAt(random.nextInt(SPECIAL.length())) + text.substring(end);
    }

    /// Puts another value behind a colon.
    private static String withWord(String text, Random random) {
        var colon = text.indexOf(": ", random.nextInt(text.length()));
        if (colon < 0) {
            return text;
        }
        var end = colon + 2;
        while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, colon + 2) + WORDS.get(random.nextInt(WORDS.size())) + text.substring(end);
    }

    private enum Mutation {
        DROP,
        REPEAT,
        SWAP,
        INDENT
    }

    private static String withLines(String text, Random random, Mutation mutation) {
        var lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        var at = random.nextInt(lines.size());
        switch (mutation) {
            case DROP -> lines.remove(at);
            case REPEAT -> lines.add(at, lines.get(at));
            case SWAP -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case INDENT ->
                lines.set(at, " ".repeat(random.nextInt(5)) + lines.get(at).stripLeading());
        }
        return String.join("\n", lines);
    }
}
