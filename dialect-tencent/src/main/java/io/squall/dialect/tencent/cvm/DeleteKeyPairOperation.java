package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.BatchAnswer;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.keypair.RemoveKeyPair;
import io.squall.errors.TencentError;
import io.squall.model.KeyPair;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteKeyPair" in the CVM documentation. Its `detail` is a list.
record DeleteKeyPairOperation() implements CvmOperation<List<Batch.Part<Done>>> {

    private static final int MAX_KEYS = 100;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }

    @Override
    public Command<List<Batch.Part<Done>>> decode(TencentRequest request) {
        var commands = new LinkedHashMap<String, Command<Done>>();
        request.parameters()
                .texts("keyIds", MAX_KEYS)
                .forEach(id -> commands.put(id, new RemoveKeyPair(new KeyPair.Key(id))));
        return new Batch<>(commands);
    }

    @Override
    public ObjectNode encode(List<Batch.Part<Done>> parts) {
        var answer = Json.object();
        var set = answer.putObject("detail").putArray("deleteKeySet");
        parts.forEach(part -> set.add(BatchAnswer.entry(this, part).put("keyId", part.key())));
        return answer;
    }

    @Override
    public Optional<Fault<TencentError>> fault(List<Batch.Part<Done>> parts) {
        return BatchAnswer.fault(parts);
    }
}
