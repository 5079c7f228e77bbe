package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.DescribeInstances;
import io.squall.engine.instance.DescribeInstances.Description;
import io.squall.engine.instance.DescribeInstances.Interface;
import io.squall.errors.NhnError;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.ResourceType;
import io.squall.model.Volume;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Instance Details" in the NHN guide.
record ListInstanceDetailsOperation() implements NhnOperation<List<Description>> {

    private static final int IP_VERSION = 4;

    @Override
    public Route route() {
        return Route.get("/instances-detail");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Description>> decode(NhnRequest request) {
        return new DescribeInstances(request.optional("id").map(InstanceId::new));
    }

    @Override
    public ObjectNode encode(List<Description> instances) {
        return Json.object()
                .set(
                        "instances",
                        instances.stream()
                                .map(ListInstanceDetailsOperation::detail)
                                .collect(Json.toArray()));
    }

    private static ObjectNode detail(Description description) {
        var instance = description.instance();
        var node = Json.object();
        node.set(
                "addresses",
                description.interfaces().stream()
                        .map(ListInstanceDetailsOperation::address)
                        .collect(Json.toArray()));
        node.put("availabilityZone", instance.zone().value());
        node.putObject("flavor")
                .put("id", instance.flavor().id().value())
                .put("name", instance.flavor().name())
                .put("cpu", instance.flavor().vcpus())
                .put("ram", instance.flavor().ramMb());
        node.put("status", Wire.status(instance))
                .put("id", instance.id().value())
                .put("name", instance.name())
                .put("image", instance.image().value());
        node.set("metadata", Wire.strings(instance.metadata()));
        node.put("keyName", instance.keyName().orElse(null));
        node.set("volumes", volumes(description));
        node.set(
                "securityGroups",
                description.securityGroups().stream()
                        .map(name -> Json.object().put("name", name))
                        .collect(Json.toArray()));
        return node.put("launchedAt", instance.launchedAt().map(Wire::micros).orElse(null))
                .put("createdAt", Wire.seconds(instance.createdAt()))
                .put("updatedAt", Wire.seconds(instance.updatedAt()));
    }

    private static ObjectNode address(Interface nic) {
        return Json.object()
                .put("macAddress", nic.port().mac().value())
                .put("ipAddress", nic.port().address().toString())
                .put("version", IP_VERSION)
                .put(
                        "floatingIpAddress",
                        nic.floatingIps().stream()
                                .findFirst()
                                .map(Ipv4Address::toString)
                                .orElse(null));
    }

    private static ObjectNode volumes(Description description) {
        var root = description.rootVolume();
        var local = description.instance().flavor().localDiskGb();
        var node = Json.object();
        node.putObject("root")
                .put("size", root.map(Volume::sizeGb).or(() -> local).orElse(null))
                .put("type", root.map(volume -> Wire.volumeType(volume.type())).orElse(null));
        node.set(
                "attachments",
                description.volumes().stream()
                        .map(ListInstanceDetailsOperation::attached)
                        .collect(Json.toArray()));
        return node;
    }

    private static ObjectNode attached(Volume volume) {
        return Json.object()
                .put("id", volume.id().value())
                .put("name", volume.name())
                .put("size", volume.sizeGb())
                .put("type", Wire.volumeType(volume.type()));
    }
}
