package io.squall.server.cli;

import io.squall.server.Options;
import io.squall.server.RequestLog;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts the cloud and runs it until it is stopped.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Starts the cloud and runs it until Ctrl-C.",
        footer = {
            "",
            "When it answers it prints one line on standard output:",
            "  squall ready http=http://127.0.0.1:8600 https=https://127.0.0.1:8643 proxy=http://127.0.0.1:8680 ca=DIR/ca.pem",
            "Clients that are told to trust ca.pem reach it by HTTPS; those whose hosts are literals, by the proxy.",
            "squall env prints what they must be told; squall run does all of this for one command.",
            "The log of requests goes to standard error."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "";

    @ArgGroup
    private Place place = new Place();

    static final class Place {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                defaultValue = ".squall",
                description = "Folder that keeps the world and its certificates (default: ${DEFAULT-VALUE}).")
        private Path data = Path.of(".squall");

        @Option(names = "--ephemeral", description = "Keep nothing: the world is gone when the cloud stops.")
        private boolean ephemeral;

        Optional<Path> folder() {
            return ephemeral ? Optional.empty() : Optional.of(data);
        }
    }

    @Mixin
    private CloudOptions cloud = new CloudOptions();

    @Option(
            names = "--proxy",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Run the forward proxy (default: ${DEFAULT-VALUE}).")
    private boolean proxied;

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description = "Let other machines use the admin API with this bearer token.")
    private @Nullable String adminToken;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the log of requests looks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private RequestLog.Format logFormat = RequestLog.Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var shutdown = Shutdown.onSignal();
        var chosen = ports.or(PortOptions.Ports.USUAL);
        try (var _ = HeapKeeper.start();
                var spool = Spool.toStandardError();
                var running = RunningCloud.start(
                        place.folder(),
                        cloud,
                        options(chosen),
                        chosen.secure(),
                        new RequestLog(spool.lines(), logFormat))) {
            running.notice().ifPresent(spec.commandLine().getErr()::println);
            spec.commandLine().getOut().println(readyLine(running));
            shutdown.awaitRequest();
        } finally {
            shutdown.done();
        }
        return 0;
    }

    private Options options(PortOptions.Ports chosen) {
        var proxy = new Options.Proxy(chosen.proxy(), cloud.egress().read());
        return Options.DEFAULT
                .on(host)
                .on(chosen.plain())
                .withProxy(proxied ? Optional.of(proxy) : Optional.empty())
                .with(cloud.limits())
                .withJournal(cloud.journal(0))
                .withAdminToken(Optional.ofNullable(adminToken));
    }

    private static String readyLine(RunningCloud running) {
        var server = running.server();
        return "squall ready http=%s https=%s%s ca=%s"
                .formatted(
                        server.url(),
                        server.httpsUrl().orElseThrow(),
                        server.proxyUrl().map(url -> " proxy=" + url).orElse(""),
                        running.authority());
    }
}
