package io.squall.engine.instance;

import io.squall.model.Image;
import io.squall.model.Rejection.OutOfRange;
import io.squall.model.ResourceType;
import java.util.Optional;

/// How big the root disk of an instance is that is bought.
public final class RootDiskRule {

    static final int LINUX_MIN_GB = 20;
    private static final int LINUX_MAX_GB = 50;
    private static final int WINDOWS_GB = 50;

    private RootDiskRule() {}

    /// The size in GB.
    ///
    /// @param wanted the smallest that the operating system takes, when absent
    public static int sizeGb(Image image, Optional<Integer> wanted) {
        var min = image.isWindows() ? WINDOWS_GB : LINUX_MIN_GB;
        var max = image.isWindows() ? WINDOWS_GB : LINUX_MAX_GB;
        int size = wanted.orElse(min);
        if (size < min || size > max) {
            throw new OutOfRange(ResourceType.VOLUME, "root size", size, min, max).raise();
        }
        return size;
    }
}
