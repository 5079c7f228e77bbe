package io.squall.dialect.tencent.action;

import io.squall.model.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;

/// The numbers of tasks that nobody can ask about: their resource shows how they go.
public final class Tasks {

    private Tasks() {}

    /// The number of what began on a resource at a moment, as text.
    public static String number(Id resource, Instant begun) {
        return Long.toString(longNumber(resource, begun));
    }

    /// The number of what began on a resource at a moment.
    public static long longNumber(Id resource, Instant begun) {
        var crc = new CRC32();
        crc.update((resource.value() + begun).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
