package io.squall.dialect.tencent.vpc;

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

/// "DescribeVpcTaskResult" in the VPC documentation: how a task goes that an action on network interfaces began.
record DescribeVpcTaskResultOperation() implements VpcOperation<FindJob.Seen> {

    private static final int FAILED = 5100;
    private static final Map<Progress, Integer> STATUSES =
            Map.of(Progress.DONE, 0, Progress.FAILED, 1, Progress.RUNNING, 2);

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<FindJob.Seen> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new FindJob(new JobId(Integer.toString(parameters.integer("taskId", 0, Integer.MAX_VALUE))));
    }

    @Override
    public ObjectNode encode(FindJob.Seen seen) {
        var node = Json.object();
        var data = node.putObject("data").put("status", STATUSES.get(seen.progress()));
        data.putObject("output")
                .put("errorCode", seen.failure().isPresent() ? FAILED : 0)
                .put("errorMsg", seen.failure().orElse(""));
        return node;
    }
}
