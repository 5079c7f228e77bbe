package io.squall.dialect.nhn.operation;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.volume.CreateVolume;
import io.squall.errors.NhnError;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Create Volume" in the NHN guide.
record CreateVolumeOperation() implements NhnOperation<Volume> {

    private static final int MIN_SIZE = 10;
    private static final int MAX_SIZE = 1000;
    private static final int SIZE_STEP = 10;

    @Override
    public Route route() {
        return Route.post("/volumes");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(
                NhnError.ZONE_NOT_FOUND,
                NhnError.ZONE_CONFLICT,
                NhnError.VOLUME_BAD_REQUEST,
                NhnError.VOLUME_QUOTA_EXCEEDED);
    }

    @Override
    public Command<Volume> decode(NhnRequest request) {
        var volume = request.body().object("volume");
        return new CreateVolume(
                volume.text("name"),
                volume.optionalText("description"),
                new ZoneId(volume.text("availabilityZone")),
                optionalSize(volume).orElseThrow(() -> volume.wrong("size", "is required")),
                volume.optionalChoice("volumeType", Wire.VOLUME_TYPES).orElse(Volume.Type.HDD),
                volume.strings("metadata"));
    }

    /// The size of a volume in GB, if one is given.
    static Optional<Integer> optionalSize(Fields volume) {
        var size = volume.optionalInteger("size", MIN_SIZE, MAX_SIZE);
        if (size.isPresent() && size.get() % SIZE_STEP != 0) {
            throw volume.wrong("size", "must be a multiple of %d".formatted(SIZE_STEP));
        }
        return size;
    }

    @Override
    public ObjectNode encode(Volume volume) {
        return Json.object().set("volume", Members.volume(volume));
    }
}
