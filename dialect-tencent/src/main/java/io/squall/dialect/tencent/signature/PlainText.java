package io.squall.dialect.tencent.signature;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text that is signed: method, host, path, and the parameters in order, nothing percent-encoded.
record PlainText(Target target, List<Entry> entries, Order order) {

    static final String SIGNATURE = "Signature";
    private static final String PATH = "/v2/index.php";
    private static final String ROOT = "/";

    PlainText {
        entries = List.copyOf(entries);
    }

    /// Every text whose signature the server accepts, the documented one first.
    ///
    /// Proxies and self-hosting change the host, the Java SDK sorts before it replaces, and samples of the new
    /// flavour show the root as path.
    static List<PlainText> accepted(SignedRequest request, List<String> hostAliases) {
        var hosts = Stream.concat(Stream.of(request.host(), Target.withoutPort(request.host())), hostAliases.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var paths = request.path().equals(ROOT) ? List.of(PATH, ROOT) : List.of(request.path());
        var entries = entries(request);
        return orders(entries).stream()
                .flatMap(order -> paths.stream()
                        .flatMap(path -> hosts.stream()
                                .map(host ->
                                        new PlainText(new Target(request.method(), host, path + "?"), entries, order))))
                .toList();
    }

    private static List<Order> orders(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.sent().contains("_"))
                ? List.of(Order.BY_SIGNED_KEY, Order.BY_SENT_KEY)
                : List.of(Order.BY_SIGNED_KEY);
    }

    private static List<Entry> entries(SignedRequest request) {
        return entries(request.parameters(), request.method());
    }

    /// The parameters that a signature covers, in the order of the wire.
    ///
    /// The last of a key counts even if it is not signed itself: else an upload could stand in for a signed value.
    static List<Entry> entries(List<Parameter> parameters, String method) {
        var last = new LinkedHashMap<String, Parameter>();
        parameters.forEach(parameter -> last.putLast(parameter.key().replace('_', '.'), parameter));
        return last.sequencedEntrySet().stream()
                .filter(entry -> !entry.getKey().equals(SIGNATURE))
                .map(Map.Entry::getValue)
                .filter(parameter -> !isUpload(parameter, method))
                .map(parameter -> Entry.of(parameter.key(), parameter.value()))
                .toList();
    }

    static boolean isUpload(Parameter parameter, String method) {
        return parameter.file() || (method.equals("POST") && parameter.value().startsWith("@"));
    }

    /// The parameters in order, joined.
    String list() {
        return order.sort(entries).stream().map(Entry::toString).collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return target + list();
    }
}
