package io.squall.dialect.tencent.edition2017.action;

import io.squall.model.Volume;
import java.util.Map;

/// The kinds of disks as the edition names them.
public final class DiskWords {

    public static final Map<String, Volume.Type> TYPES = Map.of(
            "LOCAL_BASIC", Volume.Type.LOCAL_HDD,
            "LOCAL_SSD", Volume.Type.LOCAL_SSD,
            "CLOUD_BASIC", Volume.Type.HDD,
            "CLOUD_SSD", Volume.Type.SSD,
            "CLOUD_PREMIUM", Volume.Type.PREMIUM);

    private DiskWords() {}

    public static String of(Volume.Type type) {
        return switch (type) {
            case LOCAL_HDD -> "LOCAL_BASIC";
            case LOCAL_SSD -> "LOCAL_SSD";
            case HDD -> "CLOUD_BASIC";
            case SSD -> "CLOUD_SSD";
            case PREMIUM -> "CLOUD_PREMIUM";
        };
    }
}
