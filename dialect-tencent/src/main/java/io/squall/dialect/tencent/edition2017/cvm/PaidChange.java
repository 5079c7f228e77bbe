package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.AllOf;
import io.squall.engine.Command;
import io.squall.engine.instance.RequireInstances;
import io.squall.engine.purchase.RequireNothingUnpaid;
import io.squall.model.InstanceId;
import java.util.List;
import java.util.function.Function;

/// What costs money to do to instances: it waits until the account's earlier orders are paid.
final class PaidChange {

    private PaidChange() {}

    /// The instances that `InstanceIds.N` names.
    static List<InstanceId> instances(Parameters parameters) {
        return IdForm.INSTANCE.some(parameters, "InstanceIds").stream()
                .map(InstanceId::new)
                .toList();
    }

    /// All of it, or nothing.
    static Command<List<Object>> of(List<InstanceId> instances, Function<InstanceId, Command<?>> change) {
        var commands = instances.stream().<Command<?>>map(change).toList();
        return new AllOf<>(commands).after(List.of(new RequireInstances(instances), new RequireNothingUnpaid()));
    }
}
