package io.squall.dialect.tencent.lb;

import io.squall.errors.TencentError;
import io.squall.model.Job;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// An action on a load balancer that takes its time, and answers with nothing but the task to ask about.
interface LbTaskOperation extends LbOperation<Job> {

    @Override
    default Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    default ObjectNode encode(Job job) {
        return LbView.request(job);
    }
}
