package io.squall.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A call with all that it takes on the wire.
///
/// @param call without variables
/// @param method as it stands in the request line of HTTP
/// @param parameters all that are sent, raw, `Signature` among them
record SignedCall(Call call, String method, String host, String path, Map<String, String> parameters) {

    private static final String DOMAIN = ".api.qcloud.com";
    private static final String PATH = "/v2/index.php";
    private static final String GET = "GET";
    private static final String MULTIPART = "MULTIPART";
    private static final String BOUNDARY = "---------------------------0123456789abcde";
    private static final Pattern RELATIVE = Pattern.compile("[+-][0-9]+");

    SignedCall {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// Adds the common parameters and the signature, except where the call's options say otherwise.
    ///
    /// @param call without variables
    /// @param keys those that the call may name; the first signs if it names none
    static SignedCall of(Call call, List<Key> keys, Instant now, long nonce) {
        var standard = keys.isEmpty() ? Key.DEMO : keys.getFirst();
        var id = call.option("key").orElse(standard.id());
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("Action", call.action());
        if (!call.region().equals(Call.NO_REGION)) {
            parameters.put("Region", call.region());
        }
        parameters.put("Timestamp", timestamp(call, now));
        parameters.put("Nonce", call.option("nonce").orElse(Long.toString(nonce)));
        parameters.put("SecretId", id);
        call.option("signature-method").ifPresent(name -> parameters.put("SignatureMethod", name));
        call.option("token").ifPresent(token -> parameters.put("Token", token));
        parameters.putAll(call.parameters());
        call.all("without").forEach(parameters::remove);

        var method = call.option("method").orElse(call.method().equals(MULTIPART) ? "POST" : call.method());
        var host = call.option("host").orElse(call.module() + DOMAIN);
        var path = call.option("path").orElse(PATH);
        var secret = call.option("secret").or(() -> Key.secret(keys, id)).orElse(standard.secret());
        var signed = Signature.of(method, call.option("signed-host").orElse(host), path, parameters, secret);
        parameters.put("Signature", call.option("signature").orElse(signed));
        call.all("unsigned").forEach(parameter -> put(parameters, parameter));
        call.all("without").forEach(parameters::remove);
        return new SignedCall(call, method, host, path, parameters);
    }

    /// What a sign stands before counts from now.
    private static String timestamp(Call call, Instant now) {
        var seconds = now.getEpochSecond();
        return call.option("timestamp")
                .map(text -> RELATIVE.matcher(text).matches() ? Long.toString(seconds + Long.parseLong(text)) : text)
                .orElse(Long.toString(seconds));
    }

    private static void put(Map<String, String> parameters, String parameter) {
        var equals = parameter.indexOf('=');
        parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }

    /// As it goes over the wire to `url`, whatever host it names.
    HttpRequest http(String url) {
        var target = method.equals(GET) ? path + "?" + encoded() : path;
        var request = HttpRequest.newBuilder(URI.create(url + target))
                .setHeader("Host", host)
                .method(method, body());
        if (!method.equals(GET)) {
            request.setHeader(
                    "Content-Type",
                    call.method().equals(MULTIPART)
                            ? "multipart/form-data; boundary=" + BOUNDARY
                            : "application/x-www-form-urlencoded");
        }
        call.all("header").forEach(header -> {
            var colon = header.indexOf(':');
            request.setHeader(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        });
        return request.build();
    }

    private BodyPublisher body() {
        var raw = call.option("raw-body");
        if (raw.isPresent()) {
            return BodyPublishers.ofString(raw.get());
        }
        return method.equals(GET)
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(call.method().equals(MULTIPART) ? multipart() : encoded());
    }

    private String encoded() {
        return parameters.entrySet().stream()
                .map(parameter -> URLEncoder.encode(parameter.getKey(), UTF_8)
                        + "="
                        + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// The provider's Java SDK begins with an empty line, sorts the parts and gives them no type.
    private String multipart() {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(part -> "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s"
                                .formatted(BOUNDARY, part.getKey(), part.getValue()))
                        .collect(Collectors.joining("", "", "\r\n--%s--\r\n".formatted(BOUNDARY)));
    }
}
