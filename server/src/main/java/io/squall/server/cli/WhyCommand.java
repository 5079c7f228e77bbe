package io.squall.server.cli;

import io.squall.server.interception.CloudClient;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Tells why a request ended as it did.
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Tells why a request ended as it did: the check that refused it, the facts that it saw, the remedy, and what of the request nothing read.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the request was found, whatever became of it",
            "2:called wrongly",
            "5:there is no such request among those of late, or no cloud was found"
        },
        footer = {
            "",
            "A request's id stands in the header Squall-Request-Id of its answer, in the log, and in squall requests. In the edition 2017-03-12 it is the RequestId.",
            "",
            "Examples:",
            "  squall why",
            "  squall why 0f8b2c1d"
        })
final class WhyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description =
                    "The request's id, or the first six characters of it or more (default: the last that failed).")
    private @Nullable String id;

    @Mixin
    private WorldOptions world = new WorldOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var client = world.cloud();
        try {
            var found = find(client);
            world.print(spec, found, new Why(found, TerminalWidth.orUsual(spec)).text());
            return 0;
        } catch (IOException silent) {
            throw AdminClient.failure(client, silent);
        }
    }

    private JsonNode find(CloudClient client) throws IOException {
        if (id == null) {
            var where = world.world().map(name -> "&world=" + AdminClient.segment(name));
            return client.requests("failed=true&limit=1" + where.orElse(""))
                    .path("requests")
                    .valueStream()
                    .findFirst()
                    .orElseThrow(() -> new Failure(Failure.NOT_FOUND, "no request failed of late"));
        }
        return client.request(id)
                .orElseThrow(() -> new Failure(
                        Failure.NOT_FOUND,
                        "there is no request %s among those of late, or several begin so".formatted(id)));
    }
}
