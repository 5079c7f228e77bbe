package io.squall.dialect.tencent.action;

import io.squall.model.Volume;
import java.util.Map;

/// The kinds of disks, in the three ways in which the API names them.
public final class DiskTypes {

    /// As instances are bought with them.
    public static final Map<String, Volume.Type> NUMBERS = Map.of(
            "1", Volume.Type.LOCAL_HDD,
            "2", Volume.Type.HDD,
            "3", Volume.Type.LOCAL_SSD,
            "4", Volume.Type.SSD,
            "5", Volume.Type.PREMIUM);

    /// As elastic disks are bought.
    public static final Map<String, Volume.Type> WORDS = Map.of(
            "cloudBasic", Volume.Type.HDD,
            "cloudPremium", Volume.Type.PREMIUM,
            "cloudSSD", Volume.Type.SSD);

    private DiskTypes() {}

    public static int number(Volume.Type type) {
        return switch (type) {
            case LOCAL_HDD -> 1;
            case HDD -> 2;
            case LOCAL_SSD -> 3;
            case SSD -> 4;
            case PREMIUM -> 5;
        };
    }

    public static String word(Volume.Type type) {
        return switch (type) {
            case LOCAL_HDD -> "localBasic";
            case HDD -> "cloudBasic";
            case LOCAL_SSD -> "localSSD";
            case SSD -> "cloudSSD";
            case PREMIUM -> "cloudPremium";
        };
    }
}
