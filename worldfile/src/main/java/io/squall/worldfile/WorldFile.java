package io.squall.worldfile;

import io.squall.engine.world.WorldPlan;
import io.squall.worldfile.YamlField.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads descriptions of worlds (docs/world-file.md).
public final class WorldFile {

    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_ALIASES = 50;
    private static final String DEFAULT = "default-world.yaml";

    private WorldFile() {}

    /// Reads a description from a file.
    ///
    /// @throws IOException if there is no such file
    /// @throws FaultyWorld if it describes no world
    public static WorldPlan read(Path file) throws IOException, FaultyWorld {
        return read(Files.readString(file), file.toString());
    }

    /// Reads a description.
    ///
    /// @param name what the file is called in messages
    /// @throws FaultyWorld if it describes no world
    public static WorldPlan read(String yaml, String name) throws FaultyWorld {
        if (yaml.length() > MAX_CHARACTERS) {
            throw new FaultyWorld("%s is larger than %d characters".formatted(name, MAX_CHARACTERS));
        }
        var settings = LoadSettings.builder()
                .setLabel(name)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            var root = new Compose(settings)
                    .composeString(yaml)
                    .orElseThrow(() -> new FaultyWorld(name + " line 1: the file is empty"));
            return new WorldReader(new YamlField(root, "")).read();
        } catch (Fault fault) {
            throw new FaultyWorld("%s line %d: %s".formatted(name, fault.line(), fault.getMessage()));
        } catch (MarkedYamlEngineException malformed) {
            var line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new FaultyWorld("%s line %d: this is not YAML: %s".formatted(name, line, malformed.getProblem()));
        } catch (YamlEngineException | StackOverflowError malformed) {
            throw new FaultyWorld("%s line 1: this is not YAML: %s".formatted(name, malformed.getMessage()));
        }
    }

    /// The world that a user gets who describes none, as text to read, copy and change.
    public static String defaultText() {
        try (var in = WorldFile.class.getResourceAsStream(DEFAULT)) {
            if (in == null) {
                throw new IllegalStateException("the default world is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The world that a user gets who describes none.
    public static WorldPlan defaultPlan() {
        try {
            return read(defaultText(), DEFAULT);
        } catch (FaultyWorld defect) {
            throw new IllegalStateException(defect);
        }
    }
}
