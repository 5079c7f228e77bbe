package io.squall.dialect.tencent.cbs;

import io.squall.dialect.tencent.action.DiskTypes;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.model.ProjectId;
import io.squall.model.ResourceType;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import io.squall.model.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the parameters that actions on disks share.
public final class DiskParameters {

    static final int MAX_COUNT = 10;
    static final int MAX_MONTHS = 36;
    static final int MAX_NAME = 60;
    static final int MAX_BATCH = 10;

    private static final int STEP_GB = 10;
    private static final int MAX_GB = 4000;
    private static final Map<String, Boolean> PAY_MODES = Map.of("prePay", true);

    private DiskParameters() {}

    /// The disk named by `storageId`.
    public static VolumeId one(Parameters parameters) {
        return disk(parameters.text("storageId"));
    }

    public static VolumeId disk(String id) {
        return new VolumeId(Ids.current(ResourceType.VOLUME, id));
    }

    /// The disks named by `storageIds.n`.
    static List<VolumeId> several(Parameters parameters, int most) {
        return parameters.texts("storageIds", most).stream()
                .map(DiskParameters::disk)
                .toList();
    }

    /// The disks of a batch, by what the caller calls them.
    static Map<String, VolumeId> batch(Parameters parameters) {
        var disks = new LinkedHashMap<String, VolumeId>();
        parameters.texts("storageIds", MAX_BATCH).forEach(id -> disks.put(id, disk(id)));
        return disks;
    }

    static Volume.Type type(Parameters parameters) {
        return parameters.choice("storageType", DiskTypes.WORDS);
    }

    /// The size of a disk that is to be of a type.
    static Optional<Integer> sizeGb(Parameters parameters, Volume.Type type) {
        var min = switch (type) {
            case PREMIUM -> 50;
            case SSD -> 100;
            case HDD, LOCAL_HDD, LOCAL_SSD -> STEP_GB;
        };
        return parameters.optionalInteger("storageSize", min, MAX_GB).map(size -> stepped(parameters, size));
    }

    /// The size that a disk is to have.
    static int sizeGb(Parameters parameters) {
        return stepped(parameters, parameters.integer("storageSize", STEP_GB, MAX_GB));
    }

    private static int stepped(Parameters parameters, int size) {
        if (size % STEP_GB != 0) {
            throw parameters.wrong("storageSize", "must be a multiple of %d".formatted(STEP_GB));
        }
        return size;
    }

    static int months(Parameters parameters) {
        return parameters.integer("period", 1, MAX_MONTHS);
    }

    static int count(Parameters parameters) {
        return parameters.integer("goodsNum", 1, MAX_COUNT);
    }

    /// Complains about any other way to pay than in advance.
    static void requirePrepaid(Parameters parameters) {
        parameters.optionalChoice("payMode", PAY_MODES);
    }

    static Optional<ProjectId> project(Parameters parameters) {
        return parameters
                .optionalInteger("projectId", 0, Integer.MAX_VALUE)
                .map(number -> new ProjectId(Integer.toString(number)));
    }

    static Optional<ZoneId> zone(Parameters parameters) {
        return parameters.optionalText(parameters.spelt("zone", "zoneId")).map(Regions::zone);
    }
}
