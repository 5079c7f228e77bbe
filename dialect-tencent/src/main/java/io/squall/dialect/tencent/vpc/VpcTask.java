package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.errors.TencentError;
import io.squall.model.Job;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// An action on a network interface, which begins a task that DescribeVpcTaskResult tells about.
interface VpcTask extends VpcOperation<Job> {

    @Override
    default Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    default ObjectNode encode(Job begun) {
        return Json.object().put("taskId", Long.parseLong(begun.id().value()));
    }
}
