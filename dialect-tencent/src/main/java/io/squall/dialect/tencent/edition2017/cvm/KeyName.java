package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.cvm.KeyNames;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.dialect.tencent.parameter.Parameters;
import java.util.Optional;

/// Reads `KeyName`, of which each mistake has a name.
final class KeyName {

    private static final String NAME = "KeyName";

    private KeyName() {}

    static String required(Parameters parameters) {
        return optional(parameters).orElseGet(() -> parameters.text(NAME));
    }

    static Optional<String> optional(Parameters parameters) {
        if (parameters.raw(NAME).filter(String::isEmpty).isPresent()) {
            throw NamedErrors.calling(parameters, "InvalidKeyPairNameEmpty").wrong(NAME, "is empty");
        }
        var name = NamedErrors.calling(parameters, "InvalidKeyPairNameTooLong").optionalText(NAME, KeyNames.MAX);
        if (name.filter(text -> !KeyNames.isAllowed(text)).isPresent()) {
            throw NamedErrors.calling(parameters, "InvalidKeyPairNameIncludeIllegalChar")
                    .wrong(NAME, "may have letters, digits and _ only");
        }
        return name;
    }
}
