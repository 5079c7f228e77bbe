package io.squall.engine;

import io.squall.model.MacAddress;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Draws identifiers, from a source that a test can seed.
public final class Identifiers {

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

    /// 32 hex digits, as Keystone names tokens, users and projects.
    public String hex() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public MacAddress mac() {
        return MacAddress.from(random);
    }
}
