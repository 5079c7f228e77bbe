package io.squall.junit;

import io.squall.dialect.Dialect;
import io.squall.dialect.Operation;
import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.server.DialectOptions;
import java.util.List;

/// The operations of all APIs, so that a misspelt one is not taken for one that nobody called.
final class Operations {

    private static final List<Dialect<?, ?>> DIALECTS =
            List.of(new NhnDialect(DialectOptions.DEFAULT.nhn()), new TencentDialect(DialectOptions.DEFAULT.tencent()));

    private Operations() {}

    static void require(String name) {
        if (DIALECTS.stream().noneMatch(dialect -> knows(dialect, name))) {
            throw new IllegalArgumentException("no API has an operation %s".formatted(name));
        }
    }

    private static boolean knows(Dialect<?, ?> dialect, String name) {
        return dialect.operations().stream().map(Operation::name).anyMatch(known -> isNamed(known, name));
    }

    private static boolean isNamed(String known, String name) {
        return known.equals(name) || known.endsWith("." + name) || name.endsWith("." + known);
    }
}
