package io.squall.server.exchange;

import io.squall.errors.NhnError;
import io.squall.server.exchange.Exchange.Request;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The exchanges of NHN's Compute API v1.0.
public final class Exchanges {

    static final Path FOLDER = Path.of("..", "dialect-nhn", "src", "exchanges");

    private static final Pattern CODE = Pattern.compile("\"resultCode\":(-?[0-9]+)");
    private static final List<Exchange> ALL = Exchange.readAll(FOLDER);

    private Exchanges() {}

    static List<Exchange> all() {
        return ALL;
    }

    /// The code that an exchange ends in; 0 if all that matters is that it succeeds.
    static String lastCode(Exchange exchange) {
        return lastRequest(exchange)
                .map(request -> CODE.matcher(request.expected()))
                .filter(Matcher::find)
                .map(code -> code.group(1))
                .orElse("0");
    }

    /// The shortest exchange that ends in `error`.
    public static Optional<Exchange> shortest(NhnError error) {
        return ALL.stream()
                .filter(exchange -> lastCode(exchange).equals(error.code()))
                .min(Comparator.comparingInt(
                                (Exchange exchange) -> exchange.steps().size())
                        .thenComparing(exchange -> exchange.row().toString())
                        .thenComparing(Exchange::note));
    }

    /// The request that it all comes to.
    public static Optional<Request> lastRequest(Exchange exchange) {
        return exchange.steps().reversed().stream()
                .filter(Request.class::isInstance)
                .map(Request.class::cast)
                .findFirst();
    }
}
