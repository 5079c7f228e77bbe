package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.DescribePaidInstances;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.errors.TencentError;
import io.squall.model.Volume;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstanceMainInfo" in the CVM documentation: instances as other products see them.
record DescribeInstanceMainInfoOperation() implements CvmOperation<Page<Paid>> {

    private static final int MB_PER_GB = 1024;

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Paid>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var filter = InstanceFilter.of(parameters, "uInstanceIds");
        return new DescribePaidInstances()
                .map(all -> wanted.of(all.stream().filter(filter).toList()));
    }

    @Override
    public ObjectNode encode(Page<Paid> page) {
        var node = Json.object();
        node.putObject("data")
                .put("totalNum", page.total())
                .set(
                        "deviceList",
                        page.items().stream()
                                .map(DescribeInstanceMainInfoOperation::view)
                                .collect(Json.toArray()));
        return node;
    }

    private static ObjectNode view(Paid paid) {
        var description = paid.description();
        var instance = description.instance();
        var id = instance.id().value();
        return Json.object()
                .put("appId", Ids.app(instance.account()))
                .put("deviceId", Ids.number(id))
                .put("deviceLanIp", InstanceView.first(description.privateAddresses()))
                .put("deviceWanIp", InstanceView.first(description.publicAddresses()))
                .put("uuid", InstanceView.uuid(instance))
                .put("osName", paid.image().map(InstanceView::os).orElse(""))
                .put("cpu", instance.flavor().vcpus())
                .put("mem", instance.flavor().ramMb() / MB_PER_GB)
                .put("disk", diskGb(paid))
                .put("alias", instance.name())
                .put("status", InstanceStatus.of(instance))
                .put("uInstanceId", id);
    }

    /// Of the disks that were bought with it, without the root disk.
    private static int diskGb(Paid paid) {
        return paid.description().volumes().stream()
                .filter(Volume::fixed)
                .mapToInt(Volume::sizeGb)
                .sum();
    }
}
