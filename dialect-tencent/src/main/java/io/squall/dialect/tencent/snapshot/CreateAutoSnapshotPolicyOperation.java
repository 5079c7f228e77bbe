package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.snapshot.CreateSnapshotPolicy;
import io.squall.errors.TencentError;
import io.squall.model.SnapshotPolicy;
import io.squall.model.SnapshotPolicy.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateAutoSnapshotPolicy" in the CBS documentation. Days are counted from Monday, which is 0, in the time of China.
record CreateAutoSnapshotPolicyOperation() implements SnapshotOperation<SnapshotPolicy> {

    private static final String UNNAMED = "未命名";
    private static final int USUAL_RETENTION = 7;
    private static final int MAX_RETENTION = 3650;
    private static final int DAYS = 7;
    private static final int HOURS = 24;

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<SnapshotPolicy> decode(TencentRequest request) {
        var parameters = request.parameters();
        var schedules = parameters.objects("policy").stream()
                .map(CreateAutoSnapshotPolicyOperation::schedule)
                .toList();
        return new CreateSnapshotPolicy(
                parameters.optionalText("aspName", SnapshotParameters.MAX_NAME).orElse(UNNAMED),
                parameters.bool("isActivated", true),
                parameters.bool("isPermanent", false),
                parameters.optionalInteger("retentionDays", 1, MAX_RETENTION).orElse(USUAL_RETENTION),
                schedules,
                Duration.ofSeconds(Times.ZONE.getTotalSeconds()));
    }

    private static Schedule schedule(Parameters policy) {
        return new Schedule(
                numbers(policy, "dayOfWeek", DAYS).stream()
                        .map(day -> DayOfWeek.of(day + 1))
                        .toList(),
                numbers(policy, "hour", HOURS));
    }

    private static List<Integer> numbers(Parameters policy, String name, int end) {
        return policy.texts(name, end).stream()
                .map(text -> {
                    if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) >= end) {
                        throw policy.wrong(name, "must be from 0 to %d".formatted(end - 1));
                    }
                    return Integer.parseInt(text);
                })
                .distinct()
                .toList();
    }

    @Override
    public ObjectNode encode(SnapshotPolicy policy) {
        var answer = Json.object();
        answer.putObject("detail").put("aspInstanceId", policy.id().value());
        return answer;
    }
}
