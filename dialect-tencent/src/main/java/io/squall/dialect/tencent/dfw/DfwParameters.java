package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule.Direction;
import java.util.Map;
import java.util.Optional;

/// The parameters that several actions on security groups have.
final class DfwParameters {

    private static final int MAX_NAME = 60;
    private static final int MAX_REMARK = 100;
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("ingress", Direction.INGRESS, "egress", Direction.EGRESS);

    private DfwParameters() {}

    static SecurityGroupId group(Parameters parameters) {
        return new SecurityGroupId(parameters.text("sgId"));
    }

    static Optional<String> name(Parameters parameters) {
        return text(parameters, "sgName", MAX_NAME);
    }

    static Optional<String> remark(Parameters parameters) {
        return text(parameters, "sgRemark", MAX_REMARK);
    }

    private static Optional<String> text(Parameters parameters, String name, int max) {
        var text = parameters.optionalText(name, max);
        if (text.filter(given -> given.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            throw parameters.wrong(name, "has control characters");
        }
        return text;
    }

    static Direction direction(Parameters parameters) {
        return parameters.choice("direction", DIRECTIONS);
    }

    static Optional<Long> version(Parameters parameters) {
        return parameters.optionalInteger("version", 0, Integer.MAX_VALUE).map(Integer::longValue);
    }
}
