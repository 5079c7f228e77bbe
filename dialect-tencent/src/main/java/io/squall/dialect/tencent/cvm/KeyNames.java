package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.parameter.Parameters;
import java.util.regex.Pattern;

/// Reads the names of key pairs ("CreateKeyPair" in the CVM documentation).
public final class KeyNames {

    public static final int MAX = 25;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_]+");

    private KeyNames() {}

    /// Whether it has letters, digits and underscores only.
    public static boolean isAllowed(String name) {
        return ALLOWED.matcher(name).matches();
    }

    static String read(Parameters parameters) {
        var name = parameters.text("keyName", MAX);
        if (!isAllowed(name)) {
            throw parameters.wrong("keyName", "may have letters, digits and _ only");
        }
        return name;
    }
}
