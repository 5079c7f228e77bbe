package io.squall.dialect.nhn.operation;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.instance.CreateInstances;
import io.squall.engine.instance.CreateInstances.Attachable;
import io.squall.engine.instance.CreateInstances.RootDisk;
import io.squall.errors.NhnError;
import io.squall.model.FlavorId;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import io.squall.model.NetworkId;
import io.squall.model.SubnetId;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// "Create Instances" in the NHN guide.
record CreateInstanceOperation() implements NhnOperation<List<Instance>> {

    private static final int MAX_COUNT = 10;
    private static final int MAX_NAME = 20;
    private static final int MAX_WINDOWS_NAME = 12;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]+");

    @Override
    public Route route() {
        return Route.post("/instances");
    }

    @Override
    public Set<NhnError> errors() {
        return EnumSet.of(
                NhnError.INSTANCE_BAD_REQUEST,
                NhnError.INSTANCE_FORBIDDEN,
                NhnError.FLAVOR_NOT_FOUND,
                NhnError.ZONE_NOT_FOUND,
                NhnError.ZONE_CONFLICT,
                NhnError.KEY_PAIR_NOT_FOUND,
                NhnError.NO_AVAILABLE_IP,
                NhnError.NO_ACCESSIBLE_NETWORK,
                NhnError.NETWORK_BAD_REQUEST,
                NhnError.NETWORK_FORBIDDEN,
                NhnError.NETWORK_CONFLICT,
                NhnError.SUBNET_BAD_REQUEST,
                NhnError.SUBNET_NOT_FOUND,
                NhnError.SECURITY_GROUP_NOT_FOUND,
                NhnError.SECURITY_GROUP_CONFLICT,
                NhnError.IMAGE_NOT_FOUND,
                NhnError.IMAGE_CONFLICT,
                NhnError.VOLUME_QUOTA_EXCEEDED);
    }

    @Override
    public Command<List<Instance>> decode(NhnRequest request) {
        var instance = request.body().object("instance");
        return new CreateInstances(
                name(instance),
                new ImageId(instance.text("image")),
                new FlavorId(instance.text("flavor")),
                instance.objects("networks").stream()
                        .map(CreateInstanceOperation::attachable)
                        .toList(),
                new ZoneId(instance.text("availabilityZone")),
                instance.text("keyName"),
                instance.optionalInteger("count", 1, MAX_COUNT).orElse(1),
                instance.optionalObject("volume").flatMap(CreateInstanceOperation::rootDisk),
                instance.objects("securityGroups").stream()
                        .map(group -> group.text("name"))
                        .toList(),
                MAX_WINDOWS_NAME);
    }

    private static String name(Fields instance) {
        var name = instance.text("name");
        if (name.length() > MAX_NAME) {
            throw instance.wrong("name", "is longer than %d characters".formatted(MAX_NAME));
        }
        if (!NAME.matcher(name).matches()) {
            throw instance.wrong("name", "may have letters, digits, - and . only");
        }
        return name;
    }

    private static Attachable attachable(Fields network) {
        var id = network.optionalText("id").filter(text -> !text.isEmpty()).map(NetworkId::new);
        var subnet =
                network.optionalText("subnetId").filter(text -> !text.isEmpty()).map(SubnetId::new);
        if (id.isEmpty() && subnet.isEmpty()) {
            throw network.wrong("id", "or subnetId is required");
        }
        return new Attachable(id, subnet);
    }

    private static Optional<RootDisk> rootDisk(Fields volume) {
        var size = CreateVolumeOperation.optionalSize(volume);
        var type = volume.optionalChoice("type", Wire.VOLUME_TYPES).orElse(Volume.Type.HDD);
        return size.map(gigabytes -> new RootDisk(gigabytes, type));
    }

    @Override
    public ObjectNode encode(List<Instance> instances) {
        return Json.object().set("instance", Members.instance(instances.getFirst()));
    }
}
