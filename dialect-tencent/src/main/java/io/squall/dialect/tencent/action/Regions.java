package io.squall.dialect.tencent.action;

import io.squall.model.RegionId;
import io.squall.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The regions and zones in the names and numbers of the API ("Regions and Availability Zones" in the API
/// documentation). A world's regions have the new names, such as ap-guangzhou.
public final class Regions {

    private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,3}");
    private static final int ZONES_PER_REGION = 1_000;
    private static final List<String> ORDINALS = List.of("", "一区", "二区", "三区", "四区", "五区", "六区", "七区", "八区", "九区");

    private static final List<Region> ALL = List.of(
            new Region("gz", "ap-guangzhou", "华南地区(广州)", "广州", 100),
            new Region("sh", "ap-shanghai", "华东地区(上海)", "上海", 200),
            new Region("bj", "ap-beijing", "华北地区(北京)", "北京", 800),
            new Region("hk", "ap-hongkong", "东南亚地区(香港)", "香港", 300),
            new Region("ca", "na-toronto", "北美地区(多伦多)", "多伦多", 400),
            new Region("sg", "ap-singapore", "东南亚地区(新加坡)", "新加坡", 900),
            new Region("usw", "na-siliconvalley", "美国西部(硅谷)", "硅谷", 150),
            new Region("shjr", "ap-shanghai-fsi", "上海金融", "上海金融", 700),
            new Region("szjr", "ap-shenzhen-fsi", "深圳金融", "深圳金融", 110),
            new Region("gzopen", "ap-guangzhou-open", "广州Open", "广州Open", 120),
            new Region("cd", "ap-chengdu", "西南地区(成都)", "成都", 160),
            new Region("kr", "ap-seoul", "东北亚地区(首尔)", "首尔", 180),
            new Region("de", "eu-frankfurt", "欧洲地区(法兰克福)", "法兰克福", 170));

    private static final Map<String, Region> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Region::name, Function.identity()));

    private Regions() {}

    /// A region.
    ///
    /// @param code the short one: "gz"
    /// @param name "ap-guangzhou"
    /// @param title as the console shows it
    /// @param city as its zones are called
    /// @param number its zones are numbered from a thousand times this on
    public record Region(String code, String name, String title, String city, int number) {
        public RegionId id() {
            return new RegionId(name);
        }
    }

    public static List<Region> all() {
        return ALL;
    }

    /// The region with that code or that name.
    public static Optional<Region> find(String codeOrName) {
        return ALL.stream()
                .filter(region ->
                        region.code().equals(codeOrName) || region.name().equals(codeOrName))
                .findFirst();
    }

    /// The short code of a region; its name, where it has none.
    public static String code(RegionId region) {
        return Optional.ofNullable(BY_NAME.get(region.value()))
                .map(Region::code)
                .orElse(region.value());
    }

    /// The number of a zone; 0 for one that is not named like a region's.
    public static int number(ZoneId zone) {
        return region(zone)
                .map(region -> region.number() * ZONES_PER_REGION + ordinal(zone))
                .orElse(0);
    }

    /// "广州二区".
    public static String title(ZoneId zone) {
        var ordinal = ordinal(zone);
        return region(zone)
                .filter(region -> ordinal < ORDINALS.size())
                .map(region -> region.city() + ORDINALS.get(ordinal))
                .orElse(zone.value());
    }

    /// The zone with that number or that name.
    public static ZoneId zone(String numberOrName) {
        return ALL.stream()
                .flatMap(region -> numbered(region, numberOrName).stream())
                .findFirst()
                .orElseGet(() -> new ZoneId(numberOrName));
    }

    private static Optional<ZoneId> numbered(Region region, String number) {
        var prefix = Integer.toString(region.number());
        if (!number.matches("[0-9]{6}") || !number.startsWith(prefix)) {
            return Optional.empty();
        }
        return Optional.of(new ZoneId(region.name() + "-" + Integer.parseInt(number.substring(prefix.length()))));
    }

    private static Optional<Region> region(ZoneId zone) {
        var dash = zone.value().lastIndexOf('-');
        return dash < 0 || ordinal(zone) == 0
                ? Optional.empty()
                : Optional.ofNullable(BY_NAME.get(zone.value().substring(0, dash)));
    }

    private static int ordinal(ZoneId zone) {
        var last = zone.value().substring(zone.value().lastIndexOf('-') + 1);
        return ORDINAL.matcher(last).matches() ? Integer.parseInt(last) : 0;
    }
}
