package io.squall.dialect.nhn.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The operations by where they are found.
public final class Places {

    private final Map<Shape, List<Place>> places = new HashMap<>();

    /// What tells most places apart at once.
    private record Shape(String method, int segments) {}

    private record Place(Route route, NhnOperation<?> operation) {

        Optional<Found> found(String method, List<String> segments) {
            return route.match(method, segments).map(variables -> new Found(operation, route, variables));
        }
    }

    /// An operation at the place that is asked for.
    ///
    /// @param variables what stands in the path
    public record Found(NhnOperation<?> operation, Route route, Map<String, String> variables) {}

    public Places(List<NhnOperation<?>> operations) {
        for (var operation : operations) {
            Stream.concat(Stream.of(operation.route()), operation.otherRoute().stream())
                    .forEach(route -> places.computeIfAbsent(shape(route), shape -> new ArrayList<>())
                            .add(new Place(route, operation)));
        }
    }

    private static Shape shape(Route route) {
        return new Shape(route.method(), route.path().size());
    }

    /// All that are there, of which the body chooses if they are several.
    ///
    /// @param segments those behind the appkey, still percent-encoded
    public List<Found> find(String method, List<String> segments) {
        return places.getOrDefault(new Shape(method, segments.size()), List.of()).stream()
                .flatMap(place -> place.found(method, segments).stream())
                .toList();
    }
}
