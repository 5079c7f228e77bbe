package io.squall.server.interception;

import io.squall.dialect.Json;
import io.squall.server.coverage.CoverageData;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks a running Squall by its admin API, never by a proxy.
///
/// @param token what clouds of other machines want to see
public record CloudClient(URI http, Optional<String> token) {

    /// The world that is always there.
    public static final String DEFAULT_WORLD = "default";

    static final String DEMO_KEY = "AKIDSquallDemo0000000000000000000001";

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final String ERROR = "error";
    private static final String AUTHORIZATION = "Authorization";

    /// Where a cloud is reached, and what clients need to know about it.
    ///
    /// @param certificate that clients are told to trust, as PEM
    /// @param ca the file in which it is
    public record Place(
            URI http, Optional<URI> https, URI proxy, String ca, String certificate, boolean knowsDemoKey) {}

    /// What this cloud cannot tell, and why.
    public static final class NoAnswer extends IOException {

        private static final long serialVersionUID = 1;

        NoAnswer(String message) {
            super(message);
        }
    }

    public CloudClient(URI http) {
        this(http, Optional.empty());
    }

    /// The same, with a token.
    public CloudClient with(Optional<String> other) {
        return new CloudClient(http, other);
    }

    /// Without the token.
    @Override
    public String toString() {
        return "CloudClient[%s]".formatted(http);
    }

    /// A client for the cloud at `url`.
    ///
    /// @throws NoAnswer if it is no URL of HTTP
    public static CloudClient of(String url) throws NoAnswer {
        try {
            var uri = new URI(url);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null) {
                return new CloudClient(uri);
            }
        } catch (URISyntaxException malformed) {
            // as any other text
        }
        throw new NoAnswer("%s is no URL such as http://127.0.0.1:8600".formatted(url));
    }

    /// Where it is.
    ///
    /// @throws NoAnswer if it has no proxy, or no certificate
    public Place place() throws IOException {
        var told = get("endpoints");
        if (!told.has("proxy") || !told.has("certificate")) {
            throw new NoAnswer("the cloud at %s has no proxy; start it without --no-proxy".formatted(http));
        }
        return new Place(
                http,
                told.path("https").asStringOpt().map(URI::create),
                URI.create(told.path("proxy").asString()),
                told.path("ca").asString(),
                told.path("certificate").asString(),
                knowsDemoKey());
    }

    private boolean knowsDemoKey() throws IOException {
        return get("accounts")
                .path("accounts")
                .valueStream()
                .flatMap(account -> account.path("accessKeys").valueStream())
                .anyMatch(key -> key.asString().equals(DEMO_KEY));
    }

    /// Everything of which a run wants to know what became of it.
    public Tally tally() throws IOException {
        var resources = new LinkedHashMap<String, JsonNode>();
        for (var world : get("worlds").path("worlds")) {
            resourcesOf(world.path("world").asString()).ifPresent(found -> resources.put(found.world, found.list));
        }
        return Tally.read(get("calls"), get("egress"), resources);
    }

    private record Resources(String world, JsonNode list) {}

    /// A world beside the default one may be gone by now, or unreadable.
    private Optional<Resources> resourcesOf(String world) throws IOException {
        try {
            return Optional.of(new Resources(world, get("resources?world=" + world)));
        } catch (NoAnswer gone) {
            if (world.equals(DEFAULT_WORLD)) {
                throw gone;
            }
            return Optional.empty();
        }
    }

    /// By how much the world's time is ahead of the machine's.
    public double secondsAhead() throws IOException {
        return get("clock").path("aheadOfMachineSeconds").asDouble();
    }

    /// What the cloud refused to do, and why.
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status, String words) {
            super(words);
            this.status = status;
        }

        /// Of HTTP.
        public int status() {
            return status;
        }
    }

    /// Made when something is asked for the first time.
    private static final class Direct {

        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();

        private Direct() {}
    }

    /// Asks for anything of the admin API.
    ///
    /// @param path behind `/_squall/`
    /// @throws Refused if it is not done
    public JsonNode ask(String method, String path, ObjectNode body) throws IOException {
        var request = HttpRequest.newBuilder(http.resolve("/_squall/" + path))
                .timeout(Duration.ofMillis(TIMEOUT_MILLIS * 6L))
                .method(method, BodyPublishers.ofString(Json.write(body)));
        authorization().ifPresent(value -> request.header(AUTHORIZATION, value));
        try {
            var answer = Direct.CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            var told = Json.read(answer.body());
            if (answer.statusCode() != OK) {
                throw new Refused(answer.statusCode(), told.path(ERROR).asString("refused"));
            }
            return told;
        } catch (Json.NotJson other) {
            throw new NoAnswer("%s answered no JSON to /_squall/%s; is it squall?".formatted(http, path));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted");
        }
    }

    private Optional<String> authorization() {
        return token.map(text -> "Bearer " + text);
    }

    /// The certificate of its authority, by which it is told from another cloud.
    public String certificate() throws IOException {
        return get("endpoints").path("certificate").asString("");
    }

    /// Which codes were met.
    public CoverageData coverage() throws IOException {
        return CoverageData.read(get("coverage"));
    }

    /// Which codes were met in one world.
    public CoverageData coverage(String world) throws IOException {
        return CoverageData.read(get("coverage?world=" + URLEncoder.encode(world, StandardCharsets.UTF_8)));
    }

    /// The requests of late that a query of the admin API describes.
    public JsonNode requests(String query) throws IOException {
        return get("requests?" + query);
    }

    /// A request by its identifier, or the beginning of it.
    public Optional<JsonNode> request(String id) throws IOException {
        var connection = open("requests/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        return connection.getResponseCode() == NOT_FOUND ? Optional.empty() : Optional.of(read(connection));
    }

    /// What squall refused, it says in words of its own.
    private static void requireOrder(HttpURLConnection connection) throws IOException {
        try (var in = connection.getErrorStream()) {
            var words =
                    in == null ? "" : Json.read(in.readAllBytes()).path(ERROR).asString("");
            if (!words.isEmpty()) {
                throw new Refused(connection.getResponseCode(), words);
            }
        } catch (Json.NotJson other) {
            return;
        }
    }

    private JsonNode get(String path) throws IOException {
        return read(open(path));
    }

    private HttpURLConnection open(String path) throws IOException {
        var connection =
                (HttpURLConnection) http.resolve("/_squall/" + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setInstanceFollowRedirects(false);
        authorization().ifPresent(value -> connection.setRequestProperty(AUTHORIZATION, value));
        return connection;
    }

    private JsonNode read(HttpURLConnection connection) throws IOException {
        var path = connection.getURL().getPath();
        if (connection.getResponseCode() != OK) {
            requireOrder(connection);
            throw new NoAnswer(
                    "%s answered %d to %s; is it squall?".formatted(http, connection.getResponseCode(), path));
        }
        try (var in = connection.getInputStream()) {
            return Json.read(in.readAllBytes());
        } catch (Json.NotJson other) {
            throw new NoAnswer("%s answered no JSON to %s; is it squall?".formatted(http, path));
        }
    }
}
