package io.squall.server.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;

/// Writes ASN.1 by its distinguished rules (X.690): what a certificate needs of it, and no more.
final class Der {

    static final byte[] TRUE = {1, 1, (byte) 0xff};

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONGEST_SHORT_LENGTH = 0x7f;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Instant UTC_TIME_ENDS = Instant.parse("2050-01-01T00:00:00Z");

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return element(SEQUENCE, parts);
    }

    static byte[] sequence(Collection<byte[]> parts) {
        return sequence(parts.toArray(byte[][]::new));
    }

    static byte[] integer(BigInteger value) {
        return element(INTEGER, value.toByteArray());
    }

    static byte[] integer(long value) {
        return integer(BigInteger.valueOf(value));
    }

    static byte[] octets(byte[] content) {
        return element(OCTET_STRING, content);
    }

    static byte[] bits(byte[] content) {
        return element(BIT_STRING, new byte[1], content);
    }

    /// A set of flags, of which the last that is set is `last`.
    static byte[] flags(int octet, int last) {
        return element(BIT_STRING, new byte[] {(byte) (Byte.SIZE - 1 - last), (byte) octet});
    }

    /// A moment before 2050; certificates write later ones otherwise.
    static byte[] time(Instant moment) {
        if (!moment.isBefore(UTC_TIME_ENDS)) {
            throw new IllegalArgumentException(moment + " is too late");
        }
        return element(UTC_TIME, UTC.format(moment).getBytes(StandardCharsets.US_ASCII));
    }

    /// A name such as `2.5.29.15`.
    static byte[] oid(String dotted) {
        var arcs =
                List.of(dotted.split("\\.", -1)).stream().map(Integer::valueOf).toList();
        var content = new ByteArrayOutputStream();
        writeArc(content, arcs.get(0) * 40 + arcs.get(1));
        arcs.subList(2, arcs.size()).forEach(arc -> writeArc(content, arc));
        return element(OBJECT_IDENTIFIER, content.toByteArray());
    }

    /// Seven bits an octet, all but the last with their top bit set.
    private static void writeArc(ByteArrayOutputStream content, int arc) {
        for (var shift = 28; shift > 0; shift -= 7) {
            if ((arc >> shift) != 0) {
                content.write(((arc >> shift) & 0x7f) | 0x80);
            }
        }
        content.write(arc & 0x7f);
    }

    /// A field that its number tells apart, in place of its own tag.
    static byte[] implicit(int number, byte[] content) {
        return element(CONTEXT | number, content);
    }

    /// A field that its number tells apart, around its own elements.
    static byte[] explicit(int number, byte[]... parts) {
        return element(CONTEXT | CONSTRUCTED | number, parts);
    }

    private static byte[] element(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var element = new ByteArrayOutputStream();
        element.write(tag);
        writeLength(element, content.size());
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream element, int length) {
        if (length <= LONGEST_SHORT_LENGTH) {
            element.write(length);
            return;
        }
        var octets = BigInteger.valueOf(length).toByteArray();
        var first = octets[0] == 0 ? 1 : 0;
        element.write(0x80 | (octets.length - first));
        element.write(octets, first, octets.length - first);
    }
}
