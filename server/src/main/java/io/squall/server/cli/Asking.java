package io.squall.server.cli;

import io.squall.server.interception.CloudClient;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks the cloud that runs, and tells in one line what it refused.
record Asking(CloudClient client) {

    private static final int NOT_FOUND = 404;

    JsonNode ask(String method, String path, ObjectNode body) {
        try {
            return client.ask(method, path, body);
        } catch (CloudClient.Refused refused) {
            var exitCode = refused.status() == NOT_FOUND ? Failure.NOT_FOUND : Failure.REFUSED;
            throw new Failure(exitCode, String.valueOf(refused.getMessage()));
        } catch (IOException silent) {
            throw new Failure(
                    Failure.NOT_FOUND, "no cloud answers at %s: %s".formatted(client.http(), silent.getMessage()));
        }
    }
}
