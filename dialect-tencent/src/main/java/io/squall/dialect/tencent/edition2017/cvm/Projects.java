package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.model.ProjectId;
import java.util.Optional;

/// Reads `ProjectId`.
final class Projects {

    private static final String PROJECT = "ProjectId";

    private Projects() {}

    static ProjectId required(Parameters parameters) {
        parameters.text(PROJECT);
        return optional(parameters).orElseThrow();
    }

    static Optional<ProjectId> optional(Parameters parameters) {
        return parameters
                .optionalInteger(PROJECT, 0, Integer.MAX_VALUE)
                .map(number -> new ProjectId(Integer.toString(number)));
    }
}
