package io.squall.server.cli;

import io.squall.server.Options;
import io.squall.server.RequestLog;
import io.squall.server.cli.RunOutput.Log;
import io.squall.server.interception.CloudClient;
import io.squall.server.run.Program;
import io.squall.server.run.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs one command against a cloud of its own, or against one that runs.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeOnInvalidInput = RunCommand.OWN_FAILURE,
        exitCodeOnExecutionException = RunCommand.OWN_FAILURE,
        description = {
            "Runs a command, unchanged, against a cloud that is started for it and stopped after it.",
            "",
            "The command finds itself behind Squall's forward proxy and trusts Squall's certificates, by the variables that curl, Python, Go, Node.js, Java and others read: the providers' own hosts lead to Squall, other hosts are refused (--egress). Its input, output and errors are its own; a summary goes to standard error when it has ended."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0..255:the command's own, unless one of the following applies",
            "128+N:the command was ended by signal N",
            "120:--fail-on-egress was given, and something wanted to leave the cloud",
            "125:squall itself failed, or was called wrongly",
            "126:the command is there, but is not executable",
            "127:there is no such command"
        },
        footer = {
            "",
            "Signals: SIGINT, SIGTERM and SIGHUP are passed on to the command. Ctrl-C reaches it as it always does. After SIGTERM and SIGHUP it has the seconds of --grace to end, and is killed then. What it leaves running is ended the same way.",
            "",
            "Variables: HTTP_PROXY, HTTPS_PROXY and NO_PROXY (in both cases) are replaced; NO_PROXY names this machine only, so that nothing leaves unnoticed. SSL_CERT_FILE, REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE and NODE_EXTRA_CA_CERTS name one new file with the roots of the files that they named before, or the system's, and Squall's. JAVA_TOOL_OPTIONS keeps what it has, except for the proxy and the trust store. NODE_USE_ENV_PROXY is 1. TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are the demo account's, if neither is set. SQUALL_URL is where the admin API is.",
            "",
            "Example:",
            "  squall run -- python3 program.py"
        })
final class RunCommand implements Callable<Integer> {

    static final int OWN_FAILURE = 125;

    /// What makes sense without a cloud that is started.
    private static final Set<String> FOR_ATTACHED = Set.of(
            "--attach", "--data", "--summary", "--report", "--coverage", "--fail-on-egress", "--grace", "--java");

    @Parameters(paramLabel = "CMD", arity = "1..*", description = "The command and its arguments, best after --.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--attach",
            paramLabel = "URL",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Use the cloud that runs at this URL or, without one, in the folder of --data. What others do there at the same time is counted, too.")
    private @Nullable String attach;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder that keeps the world and its certificates; without it the world is gone when the command has ended.")
    private @Nullable Path data;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Mixin
    private CloudOptions cloud = new CloudOptions();

    @Option(names = "--fail-on-egress", description = "End in 120 if anything wanted to leave the cloud, and name it.")
    private boolean failOnEgress;

    @Mixin
    private JavaToolOptions java = new JavaToolOptions();

    @Option(
            names = "--grace",
            paramLabel = "S",
            defaultValue = "5",
            description = "Seconds to end in after SIGTERM or SIGHUP (default: ${DEFAULT-VALUE}).")
    private int graceSeconds;

    @Mixin
    private RunOutput output = new RunOutput();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        requireSense();
        var obstacle = new Program(words).obstacle();
        if (obstacle.isPresent()) {
            return told(obstacle.get());
        }
        try (var signals = Signals.caught()) {
            return attach == null
                    ? runInNew(signals)
                    : runIn(CloudFinder.find(url(), Optional.ofNullable(data)), signals);
        } catch (Failure failure) {
            throw new Failure(OWN_FAILURE, String.valueOf(failure.getMessage()));
        }
    }

    private int told(int exitCode) {
        var problem = exitCode == Program.NOT_FOUND ? "command not found" : "cannot be executed";
        spec.commandLine().getErr().println("squall: %s: %s".formatted(words.getFirst(), problem));
        return exitCode;
    }

    private void requireSense() {
        if (graceSeconds < 0) {
            throw new ParameterException(spec.commandLine(), "--grace must not be negative");
        }
        url().filter(given -> !given.startsWith("http://")).ifPresent(given -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is no URL of a cloud; put -- before the command, as in: squall run --attach -- %s"
                            .formatted(given, given));
        });
        if (attach != null) {
            spec.commandLine().getParseResult().matchedOptions().stream()
                    .filter(ArgSpec::isOption)
                    .map(OptionSpec::longestName)
                    .map(name -> name.replace("--no-", "--"))
                    .filter(name -> !FOR_ATTACHED.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new ParameterException(
                                spec.commandLine(),
                                "%s is for a cloud that is started, and --attach uses one that runs".formatted(name));
                    });
        }
    }

    private Optional<String> url() {
        return Optional.ofNullable(attach).filter(given -> !given.isEmpty());
    }

    private int runInNew(Signals signals) throws InterruptedException {
        var chosen = ports.or(PortOptions.Ports.FREE);
        var proxy = new Options.Proxy(chosen.proxy(), cloud.egress().read());
        var options = Options.DEFAULT
                .on(chosen.plain())
                .withProxy(Optional.of(proxy))
                .with(cloud.limits())
                .withJournal(cloud.journal(JournalOptions.OF_A_COMMAND));
        try (Log log = output.openLog();
                var running = RunningCloud.start(
                        Optional.ofNullable(data),
                        cloud,
                        options,
                        chosen.secure(),
                        new RequestLog(log.stream(), log.format()))) {
            running.notice().ifPresent(System.err::println);
            return runIn(CloudFinder.find(Optional.of(running.server().url()), Optional.empty()), signals);
        }
    }

    private int runIn(CloudClient.Place place, Signals signals) throws InterruptedException {
        return new CommandRun(
                        place, new Program(words), Duration.ofSeconds(graceSeconds), java.areWanted(), failOnEgress)
                .run(signals, output);
    }
}
