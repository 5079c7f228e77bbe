package io.squall.dialect.tencent.edition2017.image;

import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.model.ImageId;
import java.util.Optional;

/// Reads the parameters that actions on images share.
final class ImageParameters {

    static final String IMAGES = "ImageIds";
    static final String NAME = "ImageName";

    private static final int MAX_NAME = 20;
    private static final int MAX_DESCRIPTION = 60;

    private ImageParameters() {}

    /// The image named by `ImageId`.
    static ImageId one(Parameters parameters) {
        return new ImageId(IdForm.IMAGE.one(parameters, "ImageId"));
    }

    static Optional<String> name(Parameters parameters) {
        return bounded(parameters, NAME, MAX_NAME);
    }

    static Optional<String> description(Parameters parameters) {
        return bounded(parameters, "ImageDescription", MAX_DESCRIPTION);
    }

    private static Optional<String> bounded(Parameters parameters, String name, int max) {
        return NamedErrors.calling(parameters, "InvalidParameter.ValueTooLarge").optionalText(name, max);
    }
}
