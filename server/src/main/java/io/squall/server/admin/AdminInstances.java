package io.squall.server.admin;

import io.squall.dialect.Json;
import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.world.OperateInstance;
import io.squall.engine.world.OperateInstance.Act;
import io.squall.engine.world.PurgeInstance;
import io.squall.model.InstanceId;
import io.squall.server.admin.AdminRoute.Call;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What only the operator of the cloud does to instances.
record AdminInstances(Engine engine) {

    private static final Map<String, Act> ACTS = AdminNames.of(Act.values());

    JsonNode operate(Call call) {
        var act = AdminNames.find("act", ACTS, call.variable("act"));
        var id = new InstanceId(call.variable("instance"));
        var instance = engine.run(Caller.OPERATOR, new OperateInstance(id, act));
        return Json.object()
                .put("instance", instance.id().value())
                .put("state", AdminNames.of(instance.state()))
                .put("locked", instance.locked())
                .put("scaled", instance.scaled());
    }

    /// However it is paid for: what no client can do to one that is paid for in advance.
    JsonNode purge(Call call) {
        engine.run(Caller.OPERATOR, new PurgeInstance(new InstanceId(call.variable("instance"))));
        return Json.object();
    }
}
