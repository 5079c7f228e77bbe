package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.dialect.tencent.parameter.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads `InstanceName`, which may have 60 bytes.
final class InstanceName {

    private static final String NAME = "InstanceName";
    private static final int MAX_BYTES = 60;

    private InstanceName() {}

    static Optional<String> optional(Parameters parameters) {
        return parameters.optionalText(NAME).map(name -> checked(parameters, name));
    }

    static String required(Parameters parameters) {
        return checked(parameters, parameters.text(NAME));
    }

    private static String checked(Parameters parameters, String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw NamedErrors.calling(parameters, "InvalidInstanceName.TooLong")
                    .wrong(NAME, "is longer than %d bytes".formatted(MAX_BYTES));
        }
        return name;
    }
}
