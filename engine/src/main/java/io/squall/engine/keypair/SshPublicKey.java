package io.squall.engine.keypair;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A public key as OpenSSH writes it on one line: its type, its bytes in base64, and mostly a comment.
///
/// The text is the one that was given, a final line end included, because that is what a cloud shows again.
public record SshPublicKey(String text) {

    /// Several times the longest key that OpenSSH takes, an RSA key of 16384 bits.
    private static final int MAX_LENGTH = 16 * 1024;

    private static final int MIN_RSA_BITS = 1024;
    private static final int MAX_NUMBER_BITS = 16 * 1024;
    private static final int ED25519_BYTES = 32;
    private static final byte UNCOMPRESSED = 4;

    private static final Pattern LINE =
            Pattern.compile("(?<type>[a-z0-9-]+)[ \\t]+(?<blob>[A-Za-z0-9+/]+={0,2})([ \\t][^\\p{Cntrl}]*)?(\\r?\\n)?");

    public SshPublicKey {
        if (!isKey(text)) {
            throw new IllegalArgumentException("not an OpenSSH public key");
        }
    }

    public static Optional<SshPublicKey> parse(String text) {
        return isKey(text) ? Optional.of(new SshPublicKey(text)) : Optional.empty();
    }

    public static SshPublicKey of(RSAPublicKey key) {
        var fields = List.of(
                "ssh-rsa".getBytes(StandardCharsets.US_ASCII),
                key.getPublicExponent().toByteArray(),
                key.getModulus().toByteArray());
        var blob = ByteBuffer.allocate(
                fields.stream().mapToInt(field -> Integer.BYTES + field.length).sum());
        fields.forEach(field -> blob.putInt(field.length).put(field));
        return new SshPublicKey("ssh-rsa " + Base64.getEncoder().encodeToString(blob.array()) + " Generated-by-Squall");
    }

    public String type() {
        return line(text).group("type");
    }

    /// The MD5 of the key's bytes in hexadecimal pairs, which Nova has always shown.
    public String fingerprint() {
        var blob = Base64.getDecoder().decode(line(text).group("blob"));
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("MD5").digest(blob));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static Matcher line(String text) {
        var line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IllegalStateException("checked when it was made");
        }
        return line;
    }

    private static boolean isKey(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        var line = LINE.matcher(text);
        return line.matches()
                && decode(line.group("blob"))
                        .flatMap(SshPublicKey::fields)
                        .filter(fields -> isKey(line.group("type"), fields))
                        .isPresent();
    }

    /// Encoding back tells apart what Java's decoder forgives: missing padding and stray bits in the last letter.
    private static Optional<byte[]> decode(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return Optional.of(bytes)
                    .filter(_ -> Base64.getEncoder().encodeToString(bytes).equals(base64));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Every kind of key is a row of fields, each with its length before it, and nothing after the last (RFC 4253,
    /// 6.6).
    private static Optional<List<byte[]>> fields(byte[] blob) {
        var in = ByteBuffer.wrap(blob);
        var fields = new ArrayList<byte[]>();
        while (in.hasRemaining()) {
            if (in.remaining() < Integer.BYTES) {
                return Optional.empty();
            }
            var length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                return Optional.empty();
            }
            var field = new byte[length];
            in.get(field);
            fields.add(field);
        }
        return Optional.of(fields);
    }

    private static boolean isKey(String type, List<byte[]> fields) {
        if (fields.isEmpty() || !isText(fields.getFirst(), type)) {
            return false;
        }
        var rest = fields.subList(1, fields.size());
        return switch (type) {
            case "ssh-rsa" -> isRsa(rest);
            case "ssh-dss" -> isDss(rest);
            case "ssh-ed25519" -> rest.size() == 1 && rest.getFirst().length == ED25519_BYTES;
            case "ecdsa-sha2-nistp256" -> isEcdsa(rest, "nistp256", 32);
            case "ecdsa-sha2-nistp384" -> isEcdsa(rest, "nistp384", 48);
            case "ecdsa-sha2-nistp521" -> isEcdsa(rest, "nistp521", 66);
            default -> false;
        };
    }

    private static boolean isRsa(List<byte[]> fields) {
        if (fields.size() != 2 || !fields.stream().allMatch(SshPublicKey::isPositive)) {
            return false;
        }
        var exponent = new BigInteger(fields.get(0));
        var modulus = new BigInteger(fields.get(1));
        return modulus.bitLength() >= MIN_RSA_BITS
                && modulus.testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.compareTo(modulus) < 0;
    }

    private static boolean isDss(List<byte[]> fields) {
        if (fields.size() != 4 || !fields.stream().allMatch(SshPublicKey::isPositive)) {
            return false;
        }
        var prime = new BigInteger(fields.getFirst());
        return fields.stream().skip(1).allMatch(field -> new BigInteger(field).compareTo(prime) < 0);
    }

    private static boolean isEcdsa(List<byte[]> fields, String curve, int coordinateBytes) {
        return fields.size() == 2
                && isText(fields.get(0), curve)
                && fields.get(1).length == 1 + 2 * coordinateBytes
                && fields.get(1)[0] == UNCOMPRESSED;
    }

    private static boolean isText(byte[] field, String text) {
        return new String(field, StandardCharsets.ISO_8859_1).equals(text);
    }

    /// A number above zero in as few bytes as two's complement allows (RFC 4251, 5).
    private static boolean isPositive(byte[] field) {
        if (field.length == 0 || field.length > MAX_NUMBER_BITS / 8 + 1) {
            return false;
        }
        return field[0] > 0 || (field[0] == 0 && field.length > 1 && field[1] < 0);
    }
}
