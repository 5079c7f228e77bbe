package io.squall.server.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Optional;

/// Where an authority is kept: `ca-key.pem` is the truth, `ca.pem` the part of it that clients are given.
record AuthorityFiles(Path root, Path key) {

    static AuthorityFiles in(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        return new AuthorityFiles(absolute.resolve("ca.pem"), absolute.resolve("ca-key.pem"));
    }

    /// What is kept, if anything is. A root that is missing beside its key is put back.
    Optional<Issuer> read() throws IOException, UnusableAuthority {
        if (Files.notExists(key)) {
            if (Files.exists(root)) {
                throw unusable(root, "has lost its key, %s".formatted(key));
            }
            return Optional.empty();
        }
        var issuer = parse();
        var expected = Issuer.toPem(issuer.root());
        if (Files.notExists(root)) {
            write(root, expected, "rw-r--r--");
        } else if (!text(root).equals(expected)) {
            throw unusable(root, "is damaged, or is not the certificate that belongs to %s".formatted(key));
        }
        return Optional.of(issuer);
    }

    private Issuer parse() throws IOException, UnusableAuthority {
        try {
            return Issuer.parse(text(key));
        } catch (GeneralSecurityException damaged) {
            throw unusable(key, "is damaged: %s".formatted(damaged.getMessage()));
        }
    }

    /// The key comes first: should the process die in between, the next start finds all it needs.
    void write(Issuer issuer) throws IOException {
        write(key, issuer.toPem(), "rw-------");
        write(root, Issuer.toPem(issuer.root()), "rw-r--r--");
    }

    UnusableAuthority unusable(Path file, String problem) {
        return new UnusableAuthority(
                file,
                problem,
                "put the right file back, or remove both %s and %s: the next start makes new ones, which clients must then be given"
                        .formatted(root.getFileName(), key.getFileName()));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    /// Writes a file whole or not at all; it never exists with more permissions than these.
    private static void write(Path file, String text, String permissions) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        var allowed = PosixFilePermissions.fromString(permissions);
        try (var channel = FileChannel.open(
                unfinished,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(allowed))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
            channel.force(true);
        }
        Files.setPosixFilePermissions(unfinished, allowed);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
