package io.squall.server.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Copies what flows through a connection, and notes that something does.
///
/// @param progress called for each piece
record Copying(InputStream in, OutputStream out, Runnable progress) {

    private static final int PIECE_BYTES = 16 * 1024;
    private static final int MAX_LINE_BYTES = 8 * 1024;
    private static final int MAX_TRAILERS = 100;
    private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9A-Fa-f]{1,15})[ \\t]*(?:;.*)?");
    private static final int HEX = 16;

    /// Copies a body to its end.
    void body(Framing framing) throws IOException {
        switch (framing) {
            case Framing.Length(var bytes) -> exactly(bytes);
            case Framing.Chunked() -> chunks();
            case Framing.UntilEnd() -> toEnd();
        }
        out.flush();
    }

    void toEnd() throws IOException {
        var piece = new byte[PIECE_BYTES];
        for (var n = in.read(piece); n >= 0; n = in.read(piece)) {
            progress.run();
            out.write(piece, 0, n);
            out.flush();
            progress.run();
        }
    }

    private void exactly(long bytes) throws IOException {
        var piece = new byte[(int) Math.min(PIECE_BYTES, bytes)];
        for (var left = bytes; left > 0; ) {
            var n = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (n < 0) {
                throw new EOFException("the body was cut");
            }
            progress.run();
            out.write(piece, 0, n);
            out.flush();
            progress.run();
            left -= n;
        }
    }

    private void chunks() throws IOException {
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            exactly(size);
            if (!line().isEmpty()) {
                throw new IOException("a chunk is longer than it says");
            }
        }
        var trailers = 0;
        while (!line().isEmpty()) {
            if (++trailers > MAX_TRAILERS) {
                throw new IOException("there are too many trailers");
            }
        }
    }

    private long chunkSize() throws IOException {
        var size = CHUNK_SIZE.matcher(line());
        if (!size.matches()) {
            throw new IOException("a chunk has no size");
        }
        return Long.parseLong(size.group(1), HEX);
    }

    /// Copies a line, and gives it without its end.
    private String line() throws IOException {
        var line = new StringBuilder();
        for (var octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 || line.length() >= MAX_LINE_BYTES) {
                throw new EOFException("the body was cut");
            }
            line.append((char) octet);
        }
        if (line.isEmpty() || line.charAt(line.length() - 1) != '\r') {
            throw new IOException("a line does not end in CR LF");
        }
        out.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
        return line.substring(0, line.length() - 1);
    }
}
