package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.model.Id;
import io.squall.model.Instance;
import io.squall.model.IpPrefix;
import io.squall.model.Volume;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The words and formats of the API that several operations share.
public final class Wire {

    static final Map<String, Volume.Type> VOLUME_TYPES =
            Map.of("General HDD", Volume.Type.HDD, "General SSD", Volume.Type.SSD);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Wire() {}

    /// A moment in whole seconds, with its zone: `2017-05-16T03:17:50Z`.
    static String seconds(Instant moment) {
        return SECONDS.format(moment);
    }

    /// A moment in microseconds, without a zone: `2017-05-16T02:17:50.166563`.
    static String micros(Instant moment) {
        return MICROS.format(moment);
    }

    static String volumeType(Volume.Type type) {
        return switch (type) {
            case HDD, LOCAL_HDD -> "General HDD";
            case SSD, PREMIUM, LOCAL_SSD -> "General SSD";
        };
    }

    /// "Status" of an instance in the NHN guide.
    static String status(Instance instance) {
        return instance.task()
                .flatMap(task -> Optional.ofNullable(status(task.kind())))
                .orElseGet(() -> status(instance.state()));
    }

    /// How the API calls an instance that is busy; null, if it does not show.
    private static @Nullable String status(Instance.Task.Kind task) {
        return switch (task) {
            case BUILDING -> "BUILD";
            case STARTING -> "POWERING_ON";
            case STOPPING -> "POWERING_OFF";
            case REBOOTING -> "REBOOTING";
            case RESIZING -> "RESIZING";
            case MIGRATING -> "MIGRATING";
            case DELETING -> "DELETING";
            case CREATING_IMAGE, REINSTALLING, RESETTING_PASSWORD, CHANGING_KEY, CHANGING_NETWORK, BINDING, UNBINDING ->
                null;
        };
    }

    /// How the API calls what an instance is busy with.
    public static String words(Instance.Task.Kind task) {
        return Optional.ofNullable(status(task)).orElseGet(() -> lower(task).replace('_', ' '));
    }

    /// How the API calls a state.
    public static String words(Enum<?> state) {
        return switch (state) {
            case Instance.State instance -> status(instance);
            case Volume.State volume -> status(volume);
            default -> lower(state);
        };
    }

    static String status(Volume.State state) {
        return switch (state) {
            case IN_USE -> "in-use";
            case BACKING_UP -> "backing-up";
            case RESTORING_BACKUP -> "restoring-backup";
            case ERROR_BACKING_UP -> "error_backing-up";
            default -> lower(state);
        };
    }

    private static String status(Instance.State state) {
        return switch (state) {
            case BUILDING -> "BUILD";
            case ACTIVE -> "ACTIVE";
            case STOPPED -> "STOP";
            case ERROR -> "ERROR";
        };
    }

    /// A constant as the API writes it in lower case.
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String ethertype(IpPrefix.Family family) {
        return switch (family) {
            case IPV4 -> "IPv4";
            case IPV6 -> "IPv6";
        };
    }

    /// The choices that an enum offers, by the names that `spelling` gives them.
    static <T extends Enum<T>> Map<String, T> choices(T[] constants, Function<T, String> spelling) {
        return Stream.of(constants).collect(Collectors.toMap(spelling, Function.identity()));
    }

    static @Nullable String text(Optional<? extends Id> id) {
        return id.map(Id::value).orElse(null);
    }

    /// An object whose members are all strings, in the order of their names.
    static ObjectNode strings(Map<String, String> strings) {
        var node = Json.object();
        new TreeMap<>(strings).forEach(node::put);
        return node;
    }
}
