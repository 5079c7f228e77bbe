package io.squall.server;

import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;

/// How the APIs behave where they can be read in more than one way.
public record DialectOptions(NhnDialect.Options nhn, TencentDialect.Options tencent) {

    public static final DialectOptions DEFAULT =
            new DialectOptions(NhnDialect.Options.DEFAULT, TencentDialect.Options.DEFAULT);
}
