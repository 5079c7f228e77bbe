package io.squall.engine.instance;

import io.squall.model.Flavor;
import io.squall.model.Image;
import io.squall.model.Rejection.ImageNeeds;

/// What an image asks of the instance that boots from it.
final class ImageNeedsRule {

    private ImageNeedsRule() {}

    static void check(Image image, Flavor flavor, int rootDiskGb) {
        if (flavor.localDiskGb().isPresent() && !image.localDisk()) {
            throw new ImageNeeds(image.id(), "a flavor whose root disk is a volume").raise();
        }
        checkRam(image, flavor);
        if (rootDiskGb < image.minDiskGb()) {
            throw new ImageNeeds(image.id(), "a root disk of at least %d GB".formatted(image.minDiskGb())).raise();
        }
    }

    static void checkRam(Image image, Flavor flavor) {
        if (flavor.ramMb() < image.minRamMb()) {
            throw new ImageNeeds(image.id(), "at least %d MB of memory".formatted(image.minRamMb())).raise();
        }
    }
}
