package io.squall.engine;

import io.squall.model.MacAddress;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Draws identifiers, from a source that a test can seed.
public final class Identifiers {

    private static final int UUID_LENGTH = 36;

    private final RandomGenerator random;

    public Identifiers(RandomGenerator random) {
        this.random = random;
    }

    /// A version 4 UUID as text.
    public String uuid() {
        var high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        var low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    /// Another in the form of an identifier: a UUID, or random digits and letters behind the same prefix.
    public String like(String example) {
        var dash = example.lastIndexOf('-') + 1;
        return example.length() == UUID_LENGTH ? uuid() : example.substring(0, dash) + base36(example.length() - dash);
    }

    /// 32 hex digits, as Keystone names tokens, users and projects.
    public String hex() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Digits and lower-case letters.
    public String base36(int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
        }
        return text.toString();
    }

    /// A number from 1 to 2^31 - 1.
    public int number() {
        return random.nextInt(1, Integer.MAX_VALUE);
    }

    public MacAddress mac() {
        return MacAddress.from(random);
    }
}
