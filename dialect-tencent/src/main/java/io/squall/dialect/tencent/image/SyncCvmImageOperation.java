package io.squall.dialect.tencent.image;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.image.CopyImages;
import io.squall.errors.TencentError;
import io.squall.model.RegionId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "SyncCvmImage" in the CVM documentation: copies images to other regions.
record SyncCvmImageOperation() implements ImageOperation<Done> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        var parameters = request.parameters();
        var source = region(parameters, "srcRegion", parameters.text("srcRegion"));
        var ids = parameters.texts("imgIdList", ImageParameters.MAX_IDS).stream()
                .map(ImageParameters::image)
                .toList();
        var name = parameters.spelt("dstRegion", "desRegion");
        var destinations = parameters.texts(name, Regions.all().size()).stream()
                .map(text -> region(parameters, name, text))
                .distinct()
                .toList();
        if (destinations.contains(source)) {
            throw parameters.wrong(name, "has the region where the images are");
        }
        return new CopyImages(ids, source, destinations);
    }

    private static RegionId region(Parameters parameters, String name, String text) {
        return Regions.find(text).map(Regions.Region::id).orElseThrow(() -> parameters.wrong(name, "names no region"));
    }

    @Override
    public ObjectNode encode(Done result) {
        return Json.object();
    }
}
