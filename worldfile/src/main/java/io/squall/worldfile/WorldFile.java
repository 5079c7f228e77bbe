package io.squall.worldfile;

import io.squall.engine.world.WorldPlan;
import io.squall.worldfile.YamlField.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Reads descriptions of worlds (docs/world-file.md).
public final class WorldFile {

    private static final int MAX_SIZE = 1 << 20;
    private static final int MAX_ALIASES = 200;
    private static final String DEFAULT = "default-world.yaml";

    private WorldFile() {}

    /// Reads a description from a file.
    ///
    /// @throws IOException if there is no such file
    /// @throws FaultyWorld if it describes no world
    public static WorldPlan read(Path file) throws IOException, FaultyWorld {
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes(MAX_SIZE + 1), file.toString());
        }
    }

    private static WorldPlan read(byte[] utf8, String name) throws FaultyWorld {
        if (utf8.length > MAX_SIZE) {
            throw tooLarge(name);
        }
        try {
            var yaml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            return read(yaml.toString(), name);
        } catch (CharacterCodingException malformed) {
            throw new FaultyWorld(name + " line 1: the file is not UTF-8 text");
        }
    }

    private static FaultyWorld tooLarge(String name) {
        return new FaultyWorld("%s line 1: the file is larger than %d bytes".formatted(name, MAX_SIZE));
    }

    /// Reads a description.
    ///
    /// @param name what the file is called in messages
    /// @throws FaultyWorld if it describes no world
    public static WorldPlan read(String yaml, String name) throws FaultyWorld {
        if (yaml.length() > MAX_SIZE) {
            throw tooLarge(name);
        }
        try {
            return new WorldReader(new YamlField(compose(yaml, name))).read();
        } catch (Fault fault) {
            throw new FaultyWorld("%s line %d: %s".formatted(name, fault.line(), fault.getMessage()));
        }
    }

    private static Node compose(String yaml, String name) {
        var settings = LoadSettings.builder()
                .setLabel(name)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .setSchema(new CoreSchema())
                .build();
        try {
            return new Compose(settings).composeString(yaml).orElseThrow(() -> new Fault(1, "the file is empty"));
        } catch (MarkedYamlEngineException malformed) {
            var line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new Fault(line, notYaml(malformed.getProblem()));
        } catch (ReaderException malformed) {
            throw new Fault(
                    line(yaml, malformed.getPosition()),
                    notYaml("it has the control character 0x%X".formatted(malformed.getCodePoint())));
        } catch (YamlEngineException malformed) {
            throw new Fault(1, notYaml(String.valueOf(malformed.getMessage())));
        } catch (StackOverflowError tooDeep) {
            throw new Fault(1, "the file is nested too deeply");
        }
    }

    private static String notYaml(String problem) {
        return "this is not YAML that can be read: " + problem.replaceAll("\\s+", " ");
    }

    private static int line(String yaml, int codePoints) {
        return 1
                + (int) yaml.codePoints()
                        .limit(codePoints)
                        .filter(character -> character == '\n')
                        .count();
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
