package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.image.CopyImages;
import io.squall.errors.TencentError;
import io.squall.model.ImageId;
import io.squall.model.RegionId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "SyncImages" of the edition in the CVM documentation: copies an image to other regions.
record SyncImagesOperation() implements ImageOperation<Done> {

    private static final String DESTINATIONS = "DestinationRegions";
    private static final int MAX_IMAGES = 1;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        var parameters = request.parameters();
        var images = parameters.texts(ImageParameters.IMAGES, MAX_IMAGES).stream()
                .map(id -> new ImageId(IdForm.IMAGE.checked(parameters, ImageParameters.IMAGES, id)))
                .toList();
        return new CopyImages(images, request.region(), destinations(parameters, request.region()));
    }

    private static List<RegionId> destinations(Parameters parameters, RegionId source) {
        var destinations = parameters.texts(DESTINATIONS, Regions.all().size()).stream()
                .map(text -> region(parameters, text))
                .distinct()
                .toList();
        if (destinations.contains(source)) {
            throw NamedErrors.calling(parameters, "InvalidRegion.Unavailable")
                    .wrong(DESTINATIONS, "has the region where the image is");
        }
        return destinations;
    }

    private static RegionId region(Parameters parameters, String text) {
        return Regions.find(text)
                .map(Regions.Region::id)
                .orElseThrow(() -> NamedErrors.calling(parameters, "InvalidRegion.NotFound")
                        .wrong(DESTINATIONS, "names no region"));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
