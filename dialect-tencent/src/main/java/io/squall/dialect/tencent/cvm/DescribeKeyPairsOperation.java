package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.keypair.ListAccountKeyPairs;
import io.squall.engine.keypair.ListAccountKeyPairs.Held;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeKeyPairs" in the CVM documentation.
record DescribeKeyPairsOperation() implements CvmOperation<Page<Held>> {

    private static ObjectNode view(Held held) {
        var pair = held.keyPair();
        var node = Json.object()
                .put("keyId", pair.id().value())
                .put("keyName", pair.name())
                .put("pubkey", pair.publicKey())
                .put("status", 0);
        node.putArray("bindIps");
        var instances = node.putArray("bindUnInstanceIds");
        held.instances().forEach(instance -> instances.add(instance.value()));
        return node.put("createTime", Times.local(pair.createdAt()));
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Held>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var ids = parameters.optionalTexts("keyIds", InstanceBatch.MAX_INSTANCES);
        var name = parameters.optionalText("keyName");
        return new ListAccountKeyPairs()
                .map(all -> wanted.of(all.stream()
                        .filter(held -> ids.isEmpty()
                                || ids.contains(held.keyPair().id().value()))
                        .filter(held -> name.isEmpty() || held.keyPair().name().contains(name.get()))
                        .toList()));
    }

    @Override
    public ObjectNode encode(Page<Held> page) {
        var answer = Json.object();
        answer.putObject("data")
                .put("totalCount", page.total())
                .set(
                        "sshSet",
                        page.items().stream()
                                .map(DescribeKeyPairsOperation::view)
                                .collect(Json.toArray()));
        return answer;
    }
}
