package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.network.ReadNetworkLimits;
import io.squall.errors.TencentError;
import io.squall.model.Quota;
import io.squall.model.Quotas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeVpcLimit" in the VPC documentation: how many there may be of things, by their type. There is no room for
/// what this cloud does not have.
record DescribeVpcLimitOperation() implements VpcOperation<Map<Integer, Long>> {

    private static final int MAX_TYPES = 100;

    private static final Map<Integer, Quota> LIMITED = Map.of(
            0, Quota.NETWORKS,
            1, Quota.SUBNETS_PER_NETWORK,
            2, Quota.ROUTE_TABLES_PER_NETWORK,
            3, Quota.ROUTES_PER_TABLE,
            57, Quota.INTERFACES_PER_NETWORK);
    private static final Set<Integer> ABSENT = Set.of(4, 5, 7, 8, 15, 17, 18, 20, 22, 32, 34, 36, 38, 44, 51, 55, 56);

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Map<Integer, Long>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var types = parameters.texts("type", MAX_TYPES).stream()
                .map(text -> type(parameters, text))
                .toList();
        return new ReadNetworkLimits().map(quotas -> limits(types, quotas));
    }

    private static Integer type(Parameters parameters, String text) {
        return Stream.concat(LIMITED.keySet().stream(), ABSENT.stream())
                .filter(known -> known.toString().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> parameters.wrong("type", "%s does not exist".formatted(text)));
    }

    private static Map<Integer, Long> limits(List<Integer> types, Quotas quotas) {
        var limits = new TreeMap<Integer, Long>();
        types.forEach(type -> limits.put(type, limit(type, quotas)));
        return limits;
    }

    private static long limit(Integer type, Quotas quotas) {
        return Optional.ofNullable(LIMITED.get(type))
                .map(quota -> Math.min(quotas.limit(quota), Integer.MAX_VALUE))
                .orElse(0L);
    }

    @Override
    public ObjectNode encode(Map<Integer, Long> limits) {
        var node = Json.object();
        var shown = node.putObject("data").putObject("limit");
        limits.forEach((type, limit) -> shown.put(type.toString(), limit));
        return node;
    }
}
