package io.squall.dialect.tencent.account;

import io.squall.dialect.tencent.parameter.Parameters;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names and descriptions of projects as requests give them.
final class ProjectNames {

    private static final int MAX_NAME = 60;
    private static final int MAX_DESCRIPTION = 255;
    private static final Pattern SYNTAX = Pattern.compile("[\\p{IsHan}A-Za-z0-9]+");

    private ProjectNames() {}

    static Optional<String> name(Parameters parameters) {
        var name = parameters.optionalText("projectName", MAX_NAME);
        if (name.filter(text -> !SYNTAX.matcher(text).matches()).isPresent()) {
            throw parameters.wrong("projectName", "may have Chinese characters, letters and digits only");
        }
        return name;
    }

    static Optional<String> description(Parameters parameters) {
        return parameters.optionalText("projectDesc", MAX_DESCRIPTION);
    }
}
