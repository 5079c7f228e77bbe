package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.DescribePaidInstances;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.errors.TencentError;
import io.squall.model.Volume;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstanceCbsInfo" in the CVM documentation: the cloud disks of each instance.
record DescribeInstanceCbsInfoOperation() implements CvmOperation<List<Paid>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Paid>> decode(TencentRequest request) {
        var isWanted = InstanceFilter.required(request.parameters(), "uInstanceIds");
        return new DescribePaidInstances()
                .map(all -> all.stream().filter(isWanted).toList());
    }

    @Override
    public ObjectNode encode(List<Paid> instances) {
        return Json.object()
                .set(
                        "data",
                        instances.stream()
                                .map(DescribeInstanceCbsInfoOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(Paid paid) {
        var description = paid.description();
        var disks = Stream.concat(description.rootVolume().stream(), description.volumes().stream())
                .filter(disk -> !disk.type().isLocal())
                .map(disk -> view(paid, disk))
                .collect(Json.toArray());
        return Json.object()
                .put("uInstanceId", description.instance().id().value())
                .set("cbsList", disks);
    }

    /// A disk that was bought with its instance is paid for like it; the others are paid for in advance.
    private static ObjectNode view(Paid paid, Volume disk) {
        return Json.object()
                .put("cbsInstanceId", disk.id().value())
                .put("diskType", disk.root() ? "root" : "data")
                .put("diskSize", disk.sizeGb())
                .put("payMode", disk.fixed() && InstanceView.isHourly(paid) ? "postpay" : "prepay")
                .put("lifeState", "normal")
                .put("portable", disk.fixed() ? 0 : 1)
                .put("attached", disk.state() == Volume.State.ATTACHING ? 0 : 1)
                .put("zoneId", Regions.number(disk.zone()));
    }
}
