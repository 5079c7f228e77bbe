package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;

/// Reads which instance a request is about.
public final class InstanceNames {

    private InstanceNames() {}

    /// The one named by `instanceId`, in the new or the older form.
    public static InstanceId one(Parameters parameters) {
        return new InstanceId(Ids.current(ResourceType.INSTANCE, parameters.text("instanceId")));
    }
}
