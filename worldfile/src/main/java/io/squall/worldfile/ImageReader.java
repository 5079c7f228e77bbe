package io.squall.worldfile;

import io.squall.model.AccountId;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.RegionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads images. Windows needs more, and a root disk that is a volume, unless the file says otherwise.
///
/// @param regions finds the regions of a group of fields
/// @param accounts finds the account that a field names
record ImageReader(Names names, Function<YamlField, Set<RegionId>> regions, Function<YamlField, AccountId> accounts) {

    private static final long BYTES_PER_MB = 1L << 20;
    private static final int MAX_SIZE_MB = 1 << 20;

    /// The operating systems that the cloud tells apart.
    private enum Os {
        LINUX(20, 1024, true),
        WINDOWS(50, 2048, false);

        private final int minDiskGb;
        private final int minRamMb;
        private final boolean localDisk;

        Os(int minDiskGb, int minRamMb, boolean localDisk) {
            this.minDiskGb = minDiskGb;
            this.minRamMb = minRamMb;
            this.localDisk = localDisk;
        }
    }

    Image image(YamlField field) {
        var name = names.unique("image", field.required("name"));
        var os = field.required("os").choice(Os.values());
        var created = field.required("created-at").instant();
        var image = new Image(
                new ImageId(names.id("image", field, name)),
                regions.apply(field),
                field.optional("owner").map(accounts),
                field.list("shared-with").stream()
                        .map(accounts)
                        .map(account -> new Image.Share(account, created))
                        .toList(),
                field.optional("public").map(YamlField::bool).orElse(true),
                name,
                field.optional("format").map(YamlField::text).orElse("qcow2"),
                field.optional("min-disk-gb").map(size -> size.integer(0)).orElse(os.minDiskGb),
                field.optional("min-ram-mb").map(size -> size.integer(0)).orElse(os.minRamMb),
                field.optional("local-disk").map(YamlField::bool).orElse(os.localDisk),
                field.required("size-mb").number(1, MAX_SIZE_MB) * BYTES_PER_MB,
                field.optional("protected").map(YamlField::bool).orElse(true),
                properties(field, os),
                Optional.empty(),
                field.optional("state")
                        .map(state -> state.choice(Image.State.values()))
                        .orElse(Image.State.ACTIVE),
                Optional.empty(),
                created,
                created);
        field.requireNoOthers();
        return image;
    }

    private static Map<String, String> properties(YamlField field, Os os) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("os_type", YamlField.word(os));
        field.optional("distro").ifPresent(distro -> properties.put("os_distro", distro.text()));
        field.optional("version").ifPresent(version -> properties.put("os_version", version.text()));
        field.optional("properties")
                .ifPresent(others -> others.entries().forEach((key, value) -> properties.put(key, value.text())));
        return properties;
    }
}
