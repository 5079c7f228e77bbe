package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ChangeHealth;
import io.squall.errors.TencentError;
import io.squall.model.Job;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyLBHealth" in the CLB documentation: changes how all listeners find out who is alive.
record ModifyLBHealthOperation() implements LbOperation<Job> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeHealth(LbParameters.balancer(parameters), ListenerParameters.wholeHealth(parameters));
    }

    @Override
    public ObjectNode encode(Job job) {
        var answer = Json.object().put("msg", "");
        answer.putObject("data").put("taskId", Long.parseLong(job.id().value()));
        return answer;
    }
}
