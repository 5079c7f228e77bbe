package io.squall.server.admin;

import io.squall.dialect.Json;
import io.squall.server.admin.AdminRoute.Call;
import io.squall.server.proxy.Egress;
import io.squall.server.proxy.Escape;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/// What wanted to leave the emulated cloud through the proxy.
record AdminEgress(Egress egress) {

    JsonNode report(Call call) {
        var report = egress.report();
        return Json.object()
                .put("policy", report.policy())
                .put("allowed", report.allowed())
                .put("refused", report.refused())
                .put("forgotten", report.forgotten())
                .set("escapes", report.escapes().stream().map(AdminEgress::json).collect(Json.toArray()));
    }

    private static JsonNode json(Escape escape) {
        return Json.object()
                .put("host", escape.host())
                .put("port", escape.port())
                .put("allowed", escape.allowed())
                .put("refused", escape.refused())
                .put("first", escape.first().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("last", escape.last().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    JsonNode clear(Call call) {
        egress.clear();
        return Json.object();
    }
}
