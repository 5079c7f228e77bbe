package io.squall.dialect.tencent.image;

import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Recipients;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.image.Recipient;
import io.squall.model.ImageId;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the parameters that actions on images share.
final class ImageParameters {

    static final int MAX_IDS = 10;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,16}");
    private static final Pattern DESCRIPTION = Pattern.compile("[\\p{IsHan}A-Za-z0-9_-]{0,64}");

    private ImageParameters() {}

    /// The image named by `imageId`.
    static ImageId one(Parameters parameters) {
        return image(parameters.text("imageId"));
    }

    static ImageId image(String id) {
        return new ImageId(Ids.current(ResourceType.IMAGE, id));
    }

    static Optional<String> name(Parameters parameters) {
        return parameters.optionalText("imageName").map(name -> {
            if (!NAME.matcher(name).matches()) {
                throw parameters.wrong("imageName", "must be 1 to 16 letters, digits and hyphens");
            }
            return name;
        });
    }

    static Optional<String> description(Parameters parameters) {
        return parameters.optionalText("imageDescription").map(text -> {
            if (!DESCRIPTION.matcher(text).matches()) {
                throw parameters.wrong(
                        "imageDescription", "must be up to 64 Chinese characters, letters, digits, - and _");
            }
            return text;
        });
    }

    /// The accounts named by `uinList.n`.
    static List<Recipient> recipients(Parameters parameters) {
        return Recipients.read(parameters, "uinList");
    }
}
