package io.squall.worldfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.model.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docs/world-file.md` shows can be read.
final class WorldDocumentTest {

    private static final Path FILE = Path.of("..", "docs", "world-file.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(?:^|[{,\\s-])([a-z][a-z-]+): ");

    @Test
    void the_example_describes_a_world() throws IOException, FaultyWorld {
        var examples = EXAMPLE.matcher(Files.readString(FILE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(examples).hasSize(1);
        var plan = WorldFile.read(examples.getFirst(), "world-file.md");
        assertThat(plan.accounts()).hasSize(2);
        assertThat(plan.zones()).isNotEmpty();
        assertThat(plan.flavors()).isNotEmpty();
        assertThat(plan.images()).isNotEmpty();
        assertThat(plan.networks()).isNotEmpty();
    }

    @Test
    void every_limit_and_every_field_of_the_default_world_is_explained() throws IOException {
        var text = Files.readString(FILE);
        var fields = new TreeSet<>(FIELD.matcher(WorldFile.defaultText().replaceAll("#.*", ""))
                .results()
                .map(found -> found.group(1))
                .toList());
        fields.addAll(List.of(Quota.values()).stream().map(YamlField::word).toList());

        assertThat(fields)
                .contains("stock", "created-at", "token-lifetime")
                .allSatisfy(field -> assertThat(text).contains("`%s`".formatted(field)));
    }
}
