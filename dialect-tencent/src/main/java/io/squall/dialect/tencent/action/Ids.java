package io.squall.dialect.tencent.action;

import io.squall.engine.Identifiers;
import io.squall.engine.Naming;
import io.squall.engine.identity.NamedResource;
import io.squall.model.AccountId;
import io.squall.model.RegionId;
import io.squall.model.ResourceType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// The identifiers of the API. Each resource has a new one, such as `ins-09dx96dg`; some have an older one beside it,
/// which is a function of the new one, so that either leads to the other.
public final class Ids {

    private static final int LENGTH = 8;
    private static final int KEY_LENGTH = 32;
    private static final BigInteger SPACE =
            BigInteger.valueOf(Character.MAX_RADIX).pow(LENGTH);
    private static final BigInteger SPREAD = new BigInteger("1618033988749");
    private static final BigInteger GATHER = SPREAD.modInverse(SPACE);
    private static final int CORE_DIGITS = 11;
    private static final Pattern NEW = Pattern.compile("([a-z]+)-([0-9a-z]{8})");
    private static final Pattern NUMBERED = Pattern.compile("(?:[a-z]+)_(vpc|subnet|rtb)_([0-9]{1,15})");
    private static final Pattern HEX = Pattern.compile("(qcvm|qlb)([0-9a-f]{32})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final int OWNERS = 100_000_000;
    private static final long FIRST_APP = 1_250_000_000L;

    private static final Map<ResourceType, String> PREFIXES = new EnumMap<>(Map.ofEntries(
            Map.entry(ResourceType.INSTANCE, "ins"),
            Map.entry(ResourceType.IMAGE, "img"),
            Map.entry(ResourceType.VOLUME, "disk"),
            Map.entry(ResourceType.SNAPSHOT, "snap"),
            Map.entry(ResourceType.SNAPSHOT_POLICY, "asp"),
            Map.entry(ResourceType.KEY_PAIR, "skey"),
            Map.entry(ResourceType.NETWORK, "vpc"),
            Map.entry(ResourceType.SUBNET, "subnet"),
            Map.entry(ResourceType.ROUTE_TABLE, "rtb"),
            Map.entry(ResourceType.PORT, "eni"),
            Map.entry(ResourceType.FLOATING_IP, "eip"),
            Map.entry(ResourceType.SECURITY_GROUP, "sg"),
            Map.entry(ResourceType.LOAD_BALANCER, "lb"),
            Map.entry(ResourceType.LISTENER, "lbl"),
            Map.entry(ResourceType.FORWARDING_RULE, "loc")));

    private static final Map<String, ResourceType> TYPES =
            PREFIXES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Ids() {}

    /// How new resources are called. Those with an older number get one that fits into 31 bits.
    public static final Naming NAMING = Ids::draw;

    private static String draw(ResourceType type, Identifiers identifiers) {
        return switch (type) {
            case NETWORK, SUBNET, ROUTE_TABLE -> numbered(type, identifiers.number());
            case ACCESS_KEY -> "AKID" + identifiers.base36(KEY_LENGTH);
            case CERTIFICATE -> identifiers.base36(LENGTH);
            case ORDER, TASK, PROJECT -> Integer.toString(identifiers.number());
            default ->
                PREFIXES.containsKey(type) ? PREFIXES.get(type) + "-" + identifiers.base36(LENGTH) : identifiers.uuid();
        };
    }

    /// The new identifier of what has that number.
    private static String numbered(ResourceType type, long number) {
        var spread = BigInteger.valueOf(number).multiply(SPREAD).mod(SPACE);
        return named(type, spread.longValueExact());
    }

    private static String named(ResourceType type, long value) {
        var digits = Long.toString(value, Character.MAX_RADIX);
        return "%s-%s%s".formatted(PREFIXES.get(type), "0".repeat(LENGTH - digits.length()), digits);
    }

    /// The older number: 266 of gz_vpc_266.
    public static long number(String id) {
        return value(id)
                .map(value ->
                        BigInteger.valueOf(value).multiply(GATHER).mod(SPACE).longValueExact())
                .orElseGet(() -> checksum(id));
    }

    /// The older identifier of a VPC, a subnet or a route table: "gz_vpc_266".
    public static String older(RegionId region, ResourceType type, String id) {
        return "%s_%s_%d".formatted(Regions.code(region), PREFIXES.get(type), number(id));
    }

    /// The older identifier of an instance or a load balancer: "qcvm" or "qlb" and 32 hexadecimal digits.
    public static String hex(ResourceType type, String id) {
        var core = value(id)
                .map(value -> HexFormat.of().toHexDigits(value, CORE_DIGITS))
                .orElse("");
        return (type == ResourceType.INSTANCE ? "qcvm" : "qlb") + core + md5(id).substring(core.length());
    }

    /// The new form of an identifier that may be in an older one.
    ///
    /// @param type what it names
    public static String current(ResourceType type, String id) {
        var hex = HEX.matcher(id);
        if (hex.matches()) {
            var found =
                    named(type, Long.parseLong(hex.group(2).substring(0, CORE_DIGITS), 16) % SPACE.longValueExact());
            return hex(type, found).equals(id) ? found : id;
        }
        var numbered = NUMBERED.matcher(id);
        if (numbered.matches()) {
            return numbered(type, Long.parseLong(numbered.group(2)));
        }
        var hasNumber = type == ResourceType.NETWORK || type == ResourceType.SUBNET || type == ResourceType.ROUTE_TABLE;
        return hasNumber && DIGITS.matcher(id).matches() ? numbered(type, Long.parseLong(id)) : id;
    }

    /// The resource that a value names, if it looks like an identifier.
    public static Optional<NamedResource> resource(String value) {
        return type(value).map(type -> new NamedResource(type, current(type, value)));
    }

    private static Optional<ResourceType> type(String value) {
        var dash = value.indexOf('-');
        if (dash >= 0) {
            return Optional.ofNullable(TYPES.get(value.substring(0, dash)));
        }
        if (value.indexOf('_') >= 0) {
            var numbered = NUMBERED.matcher(value);
            return numbered.matches() ? Optional.ofNullable(TYPES.get(numbered.group(1))) : Optional.empty();
        }
        var hex = HEX.matcher(value);
        return hex.matches()
                ? Optional.of(hex.group(1).equals("qcvm") ? ResourceType.INSTANCE : ResourceType.LOAD_BALANCER)
                : Optional.empty();
    }

    /// The number of an account's owner.
    public static long uin(AccountId account) {
        return DIGITS.matcher(account.value()).matches() ? Long.parseLong(account.value()) : checksum(account.value());
    }

    /// The number of an account as an application.
    public static long app(AccountId account) {
        return FIRST_APP + uin(account) % OWNERS;
    }

    private static Optional<Long> value(String id) {
        var found = NEW.matcher(id);
        return found.matches() ? Optional.of(Long.parseLong(found.group(2), Character.MAX_RADIX)) : Optional.empty();
    }

    private static long checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
