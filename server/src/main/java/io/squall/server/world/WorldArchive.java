package io.squall.server.world;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A world as one compressed file: what SQLite keeps, through gzip.
final class WorldArchive {

    private static final long MAX_BYTES = 512L << 20;
    private static final int CHUNK_BYTES = 64 << 10;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private WorldArchive() {}

    static byte[] pack(Path file) {
        return WorldFiles.attempt(() -> {
            var packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                Files.copy(file, out);
            }
            return packed.toByteArray();
        });
    }

    /// Writes the file that was packed.
    ///
    /// @throws WorldProblem if it is too large, or no database
    static void unpack(byte[] packed, Path file) {
        WorldFiles.attempt(() -> {
            try (var in = open(packed);
                    var out = Files.newOutputStream(file)) {
                for (var left = MAX_BYTES; ; left -= CHUNK_BYTES) {
                    var chunk = read(in);
                    if (left == MAX_BYTES) {
                        requireDatabase(chunk);
                    }
                    if (left <= 0) {
                        throw WorldProblem.faulty("the world is larger than %d MiB".formatted(MAX_BYTES >> 20));
                    }
                    out.write(chunk);
                    if (chunk.length < CHUNK_BYTES) {
                        return file;
                    }
                }
            }
        });
    }

    private static GZIPInputStream open(byte[] packed) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        } catch (IOException other) {
            throw WorldProblem.faulty("this is no exported world: it is not compressed by gzip");
        }
    }

    private static byte[] read(GZIPInputStream in) {
        try {
            return in.readNBytes(CHUNK_BYTES);
        } catch (IOException damaged) {
            throw WorldProblem.faulty("the exported world is damaged: " + damaged.getMessage());
        }
    }

    private static void requireDatabase(byte[] beginning) {
        if (beginning.length < MAGIC.length || !Arrays.equals(beginning, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw WorldProblem.faulty("this is no exported world: it holds no SQLite database");
        }
    }
}
