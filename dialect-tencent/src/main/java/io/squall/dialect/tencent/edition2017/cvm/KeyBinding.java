package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.engine.AllOf;
import io.squall.engine.Command;
import io.squall.engine.instance.RequireInstances;
import io.squall.engine.keypair.FindAccountKeyPair;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;
import java.util.List;

/// An action on instances and the key pair that `KeyIds.N` names. An instance has one at a time.
interface KeyBinding extends InstancesOperation {

    /// What is done to one of them.
    Command<?> command(InstanceId instance, KeyPair.Key key, boolean mayStop);

    @Override
    default Command<?> command(InstanceId instance, TencentRequest request) {
        return command(instance, key(request), request.parameters().bool("ForceStop", false));
    }

    @Override
    default AllOf<Object> allOf(List<InstanceId> instances, List<Command<?>> commands, TencentRequest request) {
        return new AllOf<>(commands)
                .after(List.of(new RequireInstances(instances), new FindAccountKeyPair(key(request))));
    }

    private static KeyPair.Key key(TencentRequest request) {
        var keys = IdForm.KEY_PAIR.some(request.parameters(), "KeyIds");
        if (keys.size() > 1) {
            throw request.parameters().wrong(Flaw.TOO_MANY, "KeyIds", "has more than 1 elements");
        }
        return new KeyPair.Key(keys.getFirst());
    }
}
