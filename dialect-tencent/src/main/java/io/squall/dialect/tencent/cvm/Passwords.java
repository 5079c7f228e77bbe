package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Fault;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.errors.TencentError;
import java.util.List;
import java.util.regex.Pattern;

/// The rules for passwords of instances ("RunInstances" in the CVM documentation).
final class Passwords {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9()`~!@#$%^&*\\-+=|{}\\[\\]:;',.?/]{8,16}");
    private static final List<Pattern> KINDS =
            List.of(Pattern.compile("[A-Za-z]"), Pattern.compile("[0-9]"), Pattern.compile("[^A-Za-z0-9]"));
    private static final int NEEDED_KINDS = 2;

    private Passwords() {}

    static void checkIfPresent(Parameters parameters, String name) {
        parameters.optionalText(name).ifPresent(Passwords::check);
    }

    static void check(String password) {
        var kinds = KINDS.stream().filter(kind -> kind.matcher(password).find()).count();
        if (!ALLOWED.matcher(password).matches() || kinds < NEEDED_KINDS) {
            throw new Fault<>(
                            TencentError.INVALID_PARAMETER,
                            "password must have 8 to 16 characters of at least two kinds: letters, digits, specials",
                            new Fault.Specific("4000", "InvalidParameter.PasswordNotConformSpecs"))
                    .raise();
        }
    }
}
