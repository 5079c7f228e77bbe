package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.AttachElasticVolumes;
import io.squall.engine.instance.CountElasticVolumes;
import io.squall.errors.TencentError;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstancesCbsNum" in the CBS documentation: counts the elastic disks of instances.
record DescribeInstancesCbsNumOperation() implements CbsOperation<Map<String, Long>> {

    private static final int MAX_INSTANCES = 100;

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Map<String, Long>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var instances = new LinkedHashMap<String, InstanceId>();
        parameters
                .texts("uInstanceIds", MAX_INSTANCES)
                .forEach(id -> instances.put(id, new InstanceId(Ids.current(ResourceType.INSTANCE, id))));
        return new CountElasticVolumes(instances);
    }

    @Override
    public ObjectNode encode(Map<String, Long> result) {
        var answer = Json.object();
        var detail = answer.putObject("detail");
        result.forEach((id, count) ->
                detail.putObject(id).put("count", count).put("maxAttachNum", AttachElasticVolumes.MAX_VOLUMES));
        return answer;
    }
}
