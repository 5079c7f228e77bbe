package io.squall.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a server has taken at a moment. Only Linux tells most of it.
///
/// @param liveMib what of the heap is alive, after a collection
/// @param openFiles without the connections that clients hold open
record Vitals(double residentMib, double liveMib, double threads, double openFiles, double dataMib) {

    private static final Pattern THREADS = Pattern.compile("Threads:\\s+([0-9]+)");
    private static final Pattern HEAP = Pattern.compile("total [0-9]+K, used ([0-9]+)K");
    private static final double KIB_PER_MIB = 1024;
    private static final double BYTES_PER_MIB = 1 << 20;

    /// Looks at a server. What is alive is looked at last, since that changes the rest.
    ///
    /// @param data its folder
    static Vitals of(Program program, Path data) {
        return new Vitals(
                program.residentMib(),
                live(program),
                threads(program),
                openFiles(program),
                sizeOf(data) / BYTES_PER_MIB);
    }

    private static double threads(Program program) {
        try {
            var status = THREADS.matcher(Files.readString(proc(program).resolve("status")));
            return status.find() ? Integer.parseInt(status.group(1)) : Double.NaN;
        } catch (IOException elsewhere) {
            return Double.NaN;
        }
    }

    private static Path proc(Program program) {
        return Path.of("/proc", String.valueOf(program.process().pid()));
    }

    private static double openFiles(Program program) {
        try {
            return OpenFiles.of(proc(program));
        } catch (IOException elsewhere) {
            return Double.NaN;
        }
    }

    private static long sizeOf(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(Vitals::size).sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (UncheckedIOException vanished) {
            return sizeOf(folder);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException vanished) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double live(Program program) {
        jcmd(program, "GC.run");
        var used = HEAP.matcher(jcmd(program, "GC.heap_info"))
                .results()
                .map(generation -> Double.valueOf(generation.group(1)))
                .toList();
        return used.isEmpty() ? Double.NaN : used.stream().collect(Collectors.summingDouble(kib -> kib)) / KIB_PER_MIB;
    }

    private static String jcmd(Program program, String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(
                            List.of(jcmd, String.valueOf(program.process().pid()), command))
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return "";
        }
    }
}
