package io.squall.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.squall.dialect.Json;
import io.squall.server.coverage.CodeCoverage;
import io.squall.server.coverage.CoverageData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// What is written in the end of a run.
class CoverageReportTest {

    @TempDir
    private Path folder = Path.of(".");

    /// Tests of a run within the run.
    @ExtendWith(SquallExtension.class)
    static final class Inner {
        @Test
        void one(Squall squall) throws IOException, InterruptedException {
            squall.world().down("block-storage");
            assertThat(new NhnClient(squall).makeVolume("data")).isNotZero();
        }

        @Test
        void other(Squall squall) throws IOException, InterruptedException {
            squall.world().rehearse("CreateVolume").code("NONEXISTENT").force().once();
            assertThat(new NhnClient(squall).makeVolume("data")).isEqualTo(-5);
        }
    }

    private static void run(Map<String, String> settings) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Inner.class))
                .configurationParameters(settings)
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(2);
    }

    private CoverageData read(Path file) throws IOException, Json.NotJson {
        return CoverageData.read(Json.read(Files.readAllBytes(file)));
    }

    private static long met(CoverageData data, boolean rehearsed) {
        return data.of("nhn").stream()
                .filter(operation -> operation.isNamed("CreateVolume"))
                .flatMap(operation -> operation.codes().stream())
                .mapToLong(rehearsed ? CodeCoverage::rehearsal : CodeCoverage::cause)
                .sum();
    }

    @Test
    void runs_add_up_what_their_tests_met() throws Exception {
        var file = folder.resolve("target/coverage.json");
        var html = folder.resolve("target/coverage.html");
        var junit = folder.resolve("target/coverage.xml");
        var settings = Map.of(
                CoverageReport.FILE, file.toString(),
                CoverageReport.HTML, html.toString(),
                CoverageReport.JUNIT, junit.toString());
        run(settings);
        assertThat(met(read(file), false)).isEqualTo(1);
        run(settings);

        assertThat(met(read(file), false)).isEqualTo(2);
        assertThat(met(read(file), true)).isEqualTo(2);
        assertThat(html).content().contains("CreateVolume");
        assertThat(junit).content().contains("nhn.CreateVolume");
        assertThat(folder.resolve("target")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void reports_that_are_written_at_the_same_time_lose_nothing() throws Exception {
        run(Map.of(CoverageReport.FILE, folder.resolve("one.json").toString()));
        var one = read(folder.resolve("one.json"));
        var report = new CoverageReport(folder.resolve("all.json"), Optional.empty(), Optional.empty());
        var threads = new ArrayList<Thread>();
        for (var writer = 0; writer < 8; writer++) {
            threads.add(Thread.ofPlatform().start(() -> report.add(one)));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(met(read(folder.resolve("all.json")), false)).isEqualTo(8);
    }

    @Test
    void what_is_no_coverage_stays_as_it_is() throws Exception {
        var letter = Files.writeString(folder.resolve("letter"), "a letter to my aunt");
        var list = Files.writeString(folder.resolve("list"), "{}");

        for (var file : new Path[] {letter, list}) {
            assertThatThrownBy(
                            () -> new CoverageReport(file, Optional.empty(), Optional.empty()).add(CoverageData.NONE))
                    .hasMessageContaining("the coverage cannot be written to " + file)
                    .hasStackTraceContaining("remove it");
        }
        assertThat(letter).hasContent("a letter to my aunt");
    }

    @Test
    void a_page_needs_the_file_that_it_is_made_of() {
        assertThat(CoverageReport.of(name -> Optional.empty())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageReport.of(
                        name -> Optional.of("a.html").filter(html -> name.equals(CoverageReport.HTML))))
                .withMessageContaining("need squall.coverage.file");
    }
}
