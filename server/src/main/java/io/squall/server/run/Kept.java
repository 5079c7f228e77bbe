package io.squall.server.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The output of a command: its beginning and its end, where there is too much of it.
final class Kept {

    private static final int MAX_BEGINNING = 16 << 10;
    private static final int MAX_END = 48 << 10;
    private static final int CHUNK = 8 << 10;

    private final byte[] beginning = new byte[MAX_BEGINNING];
    private final byte[] end = new byte[MAX_END];
    private long count;

    /// Reads to the end, or until the stream is closed.
    void read(InputStream in) {
        var chunk = new byte[CHUNK];
        try {
            for (var size = in.read(chunk); size >= 0; size = in.read(chunk)) {
                add(chunk, size);
            }
        } catch (IOException closed) {
            // whoever closed it wants no more
        }
    }

    private synchronized void add(byte[] chunk, int size) {
        for (var i = 0; i < size; i++, count++) {
            if (count < MAX_BEGINNING) {
                beginning[(int) count] = chunk[i];
            } else {
                end[(int) ((count - MAX_BEGINNING) % MAX_END)] = chunk[i];
            }
        }
    }

    synchronized String text() {
        var first = new String(beginning, 0, (int) Math.min(count, MAX_BEGINNING), StandardCharsets.UTF_8);
        var rest = count - MAX_BEGINNING;
        if (rest <= 0) {
            return first;
        }
        if (rest <= MAX_END) {
            return first + new String(end, 0, (int) rest, StandardCharsets.UTF_8);
        }
        var begin = (int) (rest % MAX_END);
        var last = Arrays.copyOfRange(end, begin, begin + MAX_END);
        System.arraycopy(end, 0, last, MAX_END - begin, begin);
        return "%s%n[%d bytes left out]%n%s".formatted(first, rest - MAX_END, new String(last, StandardCharsets.UTF_8));
    }
}
