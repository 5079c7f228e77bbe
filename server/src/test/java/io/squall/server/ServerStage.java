package io.squall.server;

import io.squall.dialect.Json;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// A server with the built-in world as its default one, in this process, which is asked by HTTP.
public final class ServerStage implements AutoCloseable {

    private static final long SEED = 20170921;
    private static final RequestLog SILENCE = new RequestLog(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), RequestLog.Format.JSON);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final World world;
    private final SquallServer server;

    /// What was answered.
    public record Reply(int status, JsonNode body) {

        /// The words of an error.
        public String error() {
            return body.path("error").asString("");
        }
    }

    private ServerStage(World world, SquallServer server) {
        this.world = world;
        this.server = server;
    }

    /// Starts one.
    ///
    /// @param file that keeps the world
    /// @param patience how long it waits for others who have the file
    public static ServerStage open(Path file, Duration patience, Options options, DialectOptions dialects) {
        var storage = new SqliteStore.Options(patience, false);
        var world = World.open(file, storage, WorldFile.defaultPlan(), InstantSource.system(), new Random(SEED));
        return new ServerStage(world, SquallServer.start(world, options.on(0), dialects, SILENCE));
    }

    public World world() {
        return world;
    }

    public String url() {
        return server.url();
    }

    public int port() {
        return server.port();
    }

    /// Sends a request.
    ///
    /// @param body none, when empty
    /// @param headers names and values
    public Reply send(String method, String path, String body, String... headers) {
        var builder = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        try {
            var answer = CLIENT.send(builder.build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), Json.read(answer.body()));
        } catch (IOException | Json.NotJson failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        server.close();
        world.close();
    }
}
