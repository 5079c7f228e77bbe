package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.edition2017.action.Filters;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.edition2017.action.Paging;
import io.squall.engine.Command;
import io.squall.engine.keypair.ListAccountKeyPairs;
import io.squall.engine.keypair.ListAccountKeyPairs.Held;
import io.squall.errors.TencentError;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeKeyPairs" of the edition in the CVM documentation.
record DescribeKeyPairsOperation() implements CvmOperation<Page<Held>> {

    private static final int MAX_VALUES = 5;

    private static final Map<String, BiPredicate<Held, String>> CONDITIONS = Map.of(
            "project-id", (held, project) -> held.keyPair().project().value().equals(project),
            "key-name", (held, name) -> held.keyPair().name().equals(name));

    private static ObjectNode view(Held held) {
        var pair = held.keyPair();
        var node = KeyPairView.of(pair).put("Description", pair.description()).put("PublicKey", pair.publicKey());
        var instances = node.putArray("AssociatedInstanceIds");
        held.instances().forEach(instance -> instances.add(instance.value()));
        return node.put("CreatedTime", Times.utc(pair.createdAt()));
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Held>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Paging.wanted(parameters);
        var isWanted = Filters.read(parameters, "KeyIds", MAX_VALUES).on(CONDITIONS);
        var ids = IdForm.KEY_PAIR.any(parameters, "KeyIds");
        return new ListAccountKeyPairs()
                .map(all -> wanted.of(all.stream()
                        .filter(isWanted)
                        .filter(held -> ids.isEmpty()
                                || ids.contains(held.keyPair().id().value()))
                        .toList()));
    }

    @Override
    public ObjectNode encode(Page<Held> page) {
        return Json.object()
                .put("TotalCount", page.total())
                .set(
                        "KeyPairSet",
                        page.items().stream()
                                .map(DescribeKeyPairsOperation::view)
                                .collect(Json.toArray()));
    }
}
