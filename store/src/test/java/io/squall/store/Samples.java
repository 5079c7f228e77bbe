package io.squall.store;

import io.squall.model.AddressPool;
import io.squall.model.AddressRange;
import io.squall.model.Cidr;
import io.squall.model.IpPrefix;
import io.squall.model.Ipv4Address;
import io.squall.model.MacAddress;
import io.squall.model.RehearsalPlan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes a noun of any kind, without knowing it: each part gets another value, and what may be absent is or is not.
final class Samples {

    private final boolean full;
    private int count;

    private Samples(boolean full, int first) {
        this.full = full;
        this.count = first;
    }

    /// A noun in which everything optional is there, and lists have two elements.
    static <N> N full(Class<N> type, int number) {
        return type.cast(new Samples(true, number * 1_000).make(type));
    }

    /// A noun in which nothing optional is there, and lists are empty.
    static <N> N empty(Class<N> type, int number) {
        return type.cast(new Samples(false, number * 1_000).make(type));
    }

    private Object make(Type type) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic);
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no sample for " + type);
        };
    }

    private Object generic(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        var raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return full ? Optional.of(make(arguments[0])) : Optional.empty();
        }
        if (raw == List.class) {
            return list(arguments[0]);
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(list(arguments[0]));
        }
        if (raw == Map.class) {
            var map = new LinkedHashMap<Object, Object>();
            list(arguments[0]).forEach(key -> map.put(key, make(arguments[1])));
            return map;
        }
        return record(raw, Map.of(raw.getTypeParameters()[0], arguments[0]));
    }

    /// What must have one element has it even where nothing optional is there.
    private List<Object> list(Type element) {
        var elements = new ArrayList<>();
        var least = element == RehearsalPlan.Step.class ? 1 : 0;
        for (var i = 0; i < (full ? 2 : least); i++) {
            elements.add(make(element));
        }
        return elements;
    }

    private Object plain(Class<?> type) {
        count++;
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[count % constants.length];
        }
        if (type == String.class) {
            return "\"naïve\" 이름 😀\n" + count;
        }
        if (type == int.class || type == Integer.class) {
            return count;
        }
        if (type == long.class || type == Long.class) {
            return (1L << 40) + count;
        }
        if (type == double.class) {
            return count + 0.5;
        }
        if (type == boolean.class || type == Boolean.class) {
            return full;
        }
        if (type == Instant.class) {
            return Instant.parse("2020-02-25T01:00:00.123456Z").plusSeconds(count);
        }
        if (type == Duration.class) {
            return Duration.ofMillis(count);
        }
        return model(type);
    }

    /// Parts of the model that do not take just anything.
    private Object model(Class<?> type) {
        if (type == MacAddress.class) {
            return new MacAddress("fa:16:3e:00:%02x:%02x".formatted(count >> 8 & 255, count & 255));
        }
        if (type == Ipv4Address.class) {
            return new Ipv4Address(0xC0A8_0000 + count);
        }
        if (type == Cidr.class) {
            return Cidr.parse("10.%d.0.0/16".formatted(count & 255)).orElseThrow();
        }
        if (type == AddressRange.class) {
            var first = new Ipv4Address(0xAC10_0000 + 8 * count);
            return new AddressRange(first, first.plus(3));
        }
        if (type == AddressPool.class) {
            var ranges = Stream.of(make(AddressRange.class), make(AddressRange.class));
            return new AddressPool(full ? ranges.map(AddressRange.class::cast).toList() : List.of());
        }
        if (type == IpPrefix.class) {
            return IpPrefix.parse(full ? "2001:db8::/32" : "10.0.0.0/8").orElseThrow();
        }
        return record(type, Map.of());
    }

    private Object record(Class<?> type, Map<? extends Type, Type> variables) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Stream.of(components)
                    .map(RecordComponent::getGenericType)
                    .map(part -> make(variables.containsKey(part) ? variables.get(part) : part))
                    .toArray());
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException("no sample of " + type, refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("no sample of " + type, impossible);
        }
    }
}
