package io.squall.server;

import io.squall.dialect.Casting;
import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import java.util.List;

/// How the APIs behave where they can be read in more than one way.
public record DialectOptions(NhnDialect.Options nhn, TencentDialect.Options tencent) {

    public static final DialectOptions DEFAULT =
            new DialectOptions(NhnDialect.Options.DEFAULT, TencentDialect.Options.DEFAULT);

    /// Finds the operations of all APIs that rehearsals are about.
    public Casting casting() {
        return new Casting(List.of(new TencentDialect(tencent), new NhnDialect(nhn)));
    }
}
