package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.server.interception.CallerEnvironment;
import io.squall.server.interception.Doctor;
import io.squall.server.interception.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says what would go wrong for a client that is started here.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Checks, with the variables of this shell, whether clients reach the cloud that runs and trust it: its ports, its clock, the variables, and one host after the other. Ends in 1 if something is bad.",
        footer = {
            "",
            "Nothing is sent to the real hosts; without a proxy their names are looked up.",
            "",
            "Examples:",
            "  squall doctor",
            "  squall run -- squall doctor lb.api.qcloud.com"
        })
final class DoctorCommand implements Callable<Integer> {

    @Parameters(paramLabel = "HOST", arity = "0..*", description = "Hosts to check (default: one of each kind).")
    private List<String> hosts = new ArrayList<>();

    @Mixin
    private CloudFinder finder = new CloudFinder();

    @Option(names = "--json", description = "As a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var findings = findings();
        tell(findings);
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BAD) ? 1 : 0;
    }

    private List<Finding> findings() {
        var asked = hosts.isEmpty()
                ? Doctor.HOSTS
                : hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        try {
            return new Doctor(finder.find(), CallerEnvironment.read()).examine(asked);
        } catch (Failure absent) {
            return Doctor.withoutCloud(String.valueOf(absent.getMessage()), PortOptions.Ports.USUAL.byOption());
        } catch (IOException silent) {
            throw new Failure(Failure.NOT_FOUND, "the cloud does not answer any more: " + silent.getMessage());
        }
    }

    private void tell(List<Finding> findings) {
        var out = spec.commandLine().getOut();
        if (json) {
            var node = Json.object();
            var array = node.putArray("findings");
            findings.forEach(finding -> array.addObject()
                    .put("level", finding.level().name().toLowerCase(Locale.ROOT))
                    .put("about", finding.about())
                    .put("words", finding.words())
                    .put("remedy", finding.remedy()));
            out.println(Json.write(node));
        } else {
            findings.stream().map(Finding::text).forEach(out::println);
        }
    }
}
