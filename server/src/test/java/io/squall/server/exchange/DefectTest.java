package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.server.exchange.Exchange.Deed;
import io.squall.server.exchange.Exchange.Request;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server did not foresee can be found again.
final class DefectTest {

    @Test
    void a_defect_is_logged_with_its_stack_trace_under_the_id_that_the_caller_sees(@TempDir Path folder) {
        var answer = provoke(folder);

        assertThat(answer.body()).contains("\"resultCode\":-2,\"resultMessage\":\"UNKNOWN EXCEPTION\"}");
        var id = answer.headers().firstValue("Squall-Request-Id").orElseThrow();
        assertThat(Stage.log(Api.NHN).filter(line -> line.contains(id)))
                .singleElement()
                .asString()
                .contains("\"defect\":", "at io.squall.");
    }

    /// A password without its salt is nothing that the server expects in a world.
    private static HttpResponse<String> provoke(Path folder) {
        try (var stage = Stage.open(Api.NHN, folder.resolve("world.db"))) {
            stage.perform(new Deed(
                    1, "sql update app_user set body = replace(body, '\"salt\":\"', '\"salt\":null,\"was\":\"')"));
            return new Conversation(stage, List.of())
                    .say(new Request(
                            2,
                            "POST",
                            "/v1.0/appkeys/demo-key/tokens",
                            List.of(),
                            "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}",
                            200,
                            ""));
        }
    }
}
