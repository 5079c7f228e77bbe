package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.instance.LocateInstances;
import io.squall.engine.instance.LocateInstances.Located;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstanceNetInfo" in the CVM documentation: where instances stand that have these private addresses. Those
/// that are not there are left out.
record DescribeInstanceNetInfoOperation() implements CvmOperation<List<Located>> {

    private static final String OUTSIDE = "0";

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Located>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = parameters.objects("instanceInfos").stream()
                .map(DescribeInstanceNetInfoOperation::wanted)
                .toList();
        if (wanted.size() > InstanceBatch.MAX_INSTANCES) {
            throw parameters.wrong("instanceInfos", "has more than %d elements".formatted(InstanceBatch.MAX_INSTANCES));
        }
        return new LocateInstances()
                .map(all -> wanted.stream()
                        .flatMap(isWanted -> all.stream().filter(isWanted))
                        .toList());
    }

    private static Predicate<Located> wanted(Parameters parameters) {
        var address = parameters.text("deviceLanIp");
        var network = parameters.optionalText("vpcId").map(id -> Ids.current(ResourceType.NETWORK, id));
        var subnet = parameters.optionalText("subnetId").map(id -> Ids.current(ResourceType.SUBNET, id));
        var outside = parameters.optionalText("vpcId").filter(OUTSIDE::equals).isPresent();
        return located -> located.port().address().toString().equals(address)
                && (outside
                        ? located.shared()
                        : network.isEmpty()
                                || network.get().equals(located.port().network().value()))
                && (outside
                        || subnet.isEmpty()
                        || subnet.get().equals(located.port().subnet().value()));
    }

    @Override
    public ObjectNode encode(List<Located> located) {
        return Json.object()
                .set(
                        "data",
                        located.stream()
                                .map(DescribeInstanceNetInfoOperation::view)
                                .collect(Json.toArray()));
    }

    /// Outside of VPCs both numbers are 0, as in DescribeInstances.
    private static ObjectNode view(Located located) {
        var port = located.port();
        return Json.object()
                .put("deviceLanIp", port.address().toString())
                .put("vpcId", located.shared() ? 0 : Ids.number(port.network().value()))
                .put("subnetId", located.shared() ? 0 : Ids.number(port.subnet().value()))
                .put("subnet", located.subnet().cidr().toString());
    }
}
