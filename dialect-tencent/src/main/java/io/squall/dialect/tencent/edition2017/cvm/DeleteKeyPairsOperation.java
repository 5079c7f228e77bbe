package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.engine.AllOf;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.keypair.RemoveKeyPair;
import io.squall.errors.TencentError;
import io.squall.model.KeyPair;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteKeyPairs" of the edition in the CVM documentation: deletes all of them, or none.
record DeleteKeyPairsOperation() implements CvmOperation<List<Done>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<List<Done>> decode(TencentRequest request) {
        var commands = IdForm.KEY_PAIR.some(request.parameters(), "KeyIds").stream()
                .map(id -> new RemoveKeyPair(new KeyPair.Key(id)))
                .toList();
        return new AllOf<>(commands);
    }

    @Override
    public ObjectNode encode(List<Done> done) {
        return Json.object();
    }
}
