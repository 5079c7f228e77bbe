package io.squall.dialect.tencent.action;

import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.image.Recipient;
import java.util.List;
import java.util.regex.Pattern;

/// Reads which accounts an image is shared with: the numbers of their owners.
public final class Recipients {

    private static final Pattern UIN = Pattern.compile("[0-9]{1,18}");

    private Recipients() {}

    /// Those of a list, which has at least one.
    public static List<Recipient> read(Parameters parameters, String name) {
        return parameters.texts(name, Integer.MAX_VALUE).stream()
                .map(uin -> recipient(parameters, name, uin))
                .toList();
    }

    private static Recipient recipient(Parameters parameters, String name, String uin) {
        if (!UIN.matcher(uin).matches()) {
            throw parameters.wrong(name, "must be numbers of accounts");
        }
        var number = Long.parseLong(uin);
        return new Recipient(uin, account -> Ids.uin(account) == number);
    }
}
