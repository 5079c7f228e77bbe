package io.squall.engine.instance;

import io.squall.model.Image;
import io.squall.model.Volume;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The disks that an instance is bought with.
///
/// @param rootGb the size of the root disk in GB; what the operating system takes, when absent
public record Disks(Volume.Type rootType, Optional<Integer> rootGb, Optional<Disk> data) {

    /// Disks of one type.
    ///
    /// @param dataGb the size of the data disk in GB; 0 for none
    public static Disks alike(Volume.Type type, Optional<Integer> rootGb, int dataGb) {
        return new Disks(type, rootGb, Optional.of(new Disk(dataGb, type)).filter(disk -> disk.sizeGb() > 0));
    }

    /// All of them, the root disk first.
    ///
    /// @param image a Linux image, when absent
    List<Disk> of(Optional<Image> image) {
        var sizeGb = image.map(found -> RootDiskRule.sizeGb(found, rootGb))
                .orElseGet(() -> rootGb.orElse(RootDiskRule.LINUX_MIN_GB));
        return Stream.concat(Stream.of(new Disk(sizeGb, rootType)), data.stream())
                .toList();
    }
}
