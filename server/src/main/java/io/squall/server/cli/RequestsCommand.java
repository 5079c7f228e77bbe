package io.squall.server.cli;

import io.squall.server.interception.CloudClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Lists the requests of late.
@Command(
        name = "requests",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Lists what was asked of the cloud lately and what it answered, the latest last.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the requests were listed, if there were any", "2:called wrongly", "5:no cloud was found"},
        footer = {
            "",
            "squall why tells more about one of them, by its id or the beginning of it.",
            "",
            "Examples:",
            "  squall requests --failed",
            "  squall requests --follow --operation RunInstances",
            "  squall requests --json --limit 10000 > requests.jsonl"
        })
final class RequestsCommand implements Callable<Integer> {

    private static final long POLL_MILLIS = 300;

    @Mixin
    private WorldOptions world = new WorldOptions();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is asked from now on, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--failed", description = "Only those that failed.")
    private boolean failed;

    @Option(names = "--operation", paramLabel = "NAME", description = "Only those of this operation.")
    private @Nullable String operation;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "Only those that ended in this code: its number, its name, or a module's.")
    private @Nullable String code;

    @Option(names = "--account", paramLabel = "ID", description = "Only those of this account.")
    private @Nullable String account;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "No more of those that were answered before (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (limit < 1) {
            throw new Misuse(spec, "--limit must be at least 1");
        }
        var client = world.cloud();
        try {
            var page = client.requests(query("limit", String.valueOf(limit)));
            print(new ArrayList<>(page.path("requests").valueStream().toList()).reversed());
            if (follow) {
                follow(client, last(page, "none"));
            }
            return 0;
        } catch (IOException silent) {
            throw AdminClient.failure(client, silent);
        }
    }

    private void follow(CloudClient client, String since) throws IOException, InterruptedException {
        var last = since;
        while (!spec.commandLine().getOut().checkError()) {
            Thread.sleep(POLL_MILLIS);
            var page = client.requests(query("since", last));
            print(page.path("requests").valueStream().toList());
            last = last(page, last);
        }
    }

    private static String last(JsonNode page, String otherwise) {
        return page.path("last").asStringOpt().orElse(otherwise);
    }

    private String query(String name, String value) {
        var query = new LinkedHashMap<String, @Nullable String>();
        query.put(name, value);
        query.put("failed", failed ? "true" : null);
        query.put("operation", operation);
        query.put("code", code);
        query.put("account", account);
        query.put("world", world.world().orElse(null));
        return query.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(RequestsCommand::parameter)
                .collect(Collectors.joining("&"));
    }

    private static String parameter(Map.Entry<String, @Nullable String> entry) {
        return entry.getKey() + "=" + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8);
    }

    private void print(List<JsonNode> requests) {
        var width = TerminalWidth.of(spec);
        var out = spec.commandLine().getOut();
        requests.stream()
                .map(RequestLine::new)
                .map(line -> world.isJson() ? line.json() : line.text(width))
                .forEach(out::println);
        out.flush();
    }
}
