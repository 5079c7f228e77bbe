package io.squall.server.exchange;

import io.squall.errors.DocumentedError;
import io.squall.server.exchange.Exchange.Said;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The recorded exchanges of an API.
public record Exchanges(Api api, List<Exchange> all) {

    private static final Map<Api, Exchanges> READ = Arrays.stream(Api.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), api -> new Exchanges(api, Exchange.readAll(api.exchanges()))));

    public Exchanges {
        all = List.copyOf(all);
    }

    public static Exchanges of(Api api) {
        return Optional.ofNullable(READ.get(api)).orElseThrow();
    }

    /// The code that an exchange ends in; 0 if all that matters is that it succeeds.
    String lastCode(Exchange exchange) {
        return lastSaid(exchange).map(Said::expected).flatMap(api::code).orElse("0");
    }

    /// The shortest exchange that ends in `error`.
    public Optional<Exchange> shortest(DocumentedError error) {
        return all.stream()
                .filter(exchange -> lastCode(exchange).equals(error.code()))
                .min(Comparator.comparingInt(
                                (Exchange exchange) -> exchange.steps().size())
                        .thenComparing(exchange -> exchange.row().toString())
                        .thenComparing(Exchange::note));
    }

    /// The request that it all comes to.
    public static Optional<Said> lastSaid(Exchange exchange) {
        return exchange.steps().reversed().stream()
                .filter(Said.class::isInstance)
                .map(Said.class::cast)
                .findFirst();
    }
}
