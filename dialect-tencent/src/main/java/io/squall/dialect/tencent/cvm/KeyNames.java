package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.parameter.Parameters;
import java.util.regex.Pattern;

/// Reads the names of key pairs ("CreateKeyPair" in the CVM documentation).
final class KeyNames {

    private static final int MAX = 25;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_]+");

    private KeyNames() {}

    static String read(Parameters parameters) {
        var name = parameters.text("keyName", MAX);
        if (!ALLOWED.matcher(name).matches()) {
            throw parameters.wrong("keyName", "may have letters, digits and _ only");
        }
        return name;
    }
}
