package io.squall.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.TreeMap;

/// The floor: a bare server on the same library, set up the same way, that verifies the same signature or token and
/// writes the same bytes. It keeps nothing, knows nothing, and forgets every request.
final class FloorServer {

    private static final int WRITE_BUFFER_BYTES = 32 * 1024;
    private static final HeaderName TOKEN = HeaderNames.create("X-Auth-Token");

    private FloorServer() {}

    /// Starts it.
    ///
    /// @param arguments files with the answers to signed requests and to those with a token, and that token
    public static void main(String[] arguments) throws IOException {
        var signed = Files.readAllBytes(Path.of(arguments[0]));
        var listed = Files.readAllBytes(Path.of(arguments[1]));
        var token = arguments[2].getBytes(UTF_8);
        var server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .writeBufferSize(WRITE_BUFFER_BYTES)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .routing(routing -> routing.get(
                                "/v2/index.php", (request, response) -> answer(isSigned(request), response, signed))
                        .get(
                                "/v1.0/appkeys/{appkey}/instances-detail",
                                (request, response) -> answer(hasToken(request, token), response, listed)))
                .build()
                .start();
        System.out.println("floor ready http://127.0.0.1:" + server.port());
    }

    private static void answer(boolean allowed, ServerResponse response, byte[] body) {
        response.status(allowed ? Status.OK_200 : Status.FORBIDDEN_403)
                .header(HeaderNames.CONTENT_TYPE, "application/json;charset=UTF-8")
                .send(body);
    }

    private static boolean hasToken(ServerRequest request, byte[] token) {
        return MessageDigest.isEqual(request.headers().get(TOKEN).get().getBytes(UTF_8), token);
    }

    private static boolean isSigned(ServerRequest request) {
        var parameters = new TreeMap<String, String>();
        for (var parameter : request.prologue().query().rawValue().split("&", -1)) {
            var equals = parameter.indexOf('=');
            parameters.put(parameter.substring(0, equals), URLDecoder.decode(parameter.substring(equals + 1), UTF_8));
        }
        var given = parameters.remove("Signature");
        var place = "GET" + request.headers().get(HeaderNames.HOST).get() + "/v2/index.php";
        var right = Signature.of(place, parameters, Calls.Key.DEMO.secret());
        return given != null && MessageDigest.isEqual(right.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
