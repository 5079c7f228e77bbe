package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.job.FindJob;
import io.squall.errors.TencentError;
import io.squall.model.Job.Progress;
import io.squall.model.JobId;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeLoadBalancersTaskResult" in the CLB documentation: how what a request began goes.
record DescribeLoadBalancersTaskResultOperation() implements LbOperation<FindJob.Seen> {

    private static final Map<Progress, Integer> STATUSES =
            Map.of(Progress.DONE, 0, Progress.FAILED, 1, Progress.RUNNING, 2);

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<FindJob.Seen> decode(TencentRequest request) {
        var id = request.parameters().integer("requestId", 0, Integer.MAX_VALUE);
        return new FindJob(new JobId(Integer.toString(id)));
    }

    @Override
    public ObjectNode encode(FindJob.Seen seen) {
        var answer = Json.object();
        answer.putObject("data").put("status", STATUSES.get(seen.progress()));
        return answer;
    }
}
