package io.squall.server.exchange;

import io.squall.dialect.Operation;
import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.errors.DocumentedError;
import io.squall.errors.NhnError;
import io.squall.errors.TencentError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An API whose exchanges are recorded, and what its tests need to know about it.
public enum Api {
    NHN("nhn", "nhn", "\"resultCode\":(-?[0-9]+)") {
        @Override
        public List<? extends DocumentedError> errors() {
            return List.of(NhnError.values());
        }

        @Override
        List<? extends Operation<?, ?, ?>> operations() {
            return new NhnDialect(NhnDialect.Options.DEFAULT).operations();
        }
    },
    TENCENT("tencent-v2", "tencent", "(?:\"code\":|\"Error\":\\{\"Code\":\")([0-9A-Za-z.]+)") {
        @Override
        public List<? extends DocumentedError> errors() {
            return List.of(TencentError.values());
        }

        @Override
        List<? extends Operation<?, ?, ?>> operations() {
            return new TencentDialect(TencentDialect.Options.DEFAULT).operations();
        }
    };

    private final String wireName;
    private final String module;
    private final Pattern code;

    /// Describes an API.
    ///
    /// @param wireName as commands and documents call it
    /// @param module the last part of its dialect's module and package
    /// @param code the first place of an answer in which its code stands
    Api(String wireName, String module, String code) {
        this.wireName = wireName;
        this.module = module;
        this.code = Pattern.compile(code);
    }

    /// The catalog of its codes.
    public abstract List<? extends DocumentedError> errors();

    /// What its dialect can do.
    abstract List<? extends Operation<?, ?, ?>> operations();

    /// Those of which at least one exchange is recorded.
    static Stream<Api> recorded() {
        return Arrays.stream(values()).filter(api -> !Exchanges.of(api).all().isEmpty());
    }

    public String wireName() {
        return wireName;
    }

    /// Where the examples of its codes are kept.
    public Path examples() {
        return dialect().resolve(Path.of("src", "main", "resources", "io", "squall", "dialect", module, "examples"));
    }

    /// Where it is kept what its operations say of its codes.
    Path sayings() {
        return dialect().resolve(Path.of("src", "main", "resources", "io", "squall", "dialect", module, "sayings.tsv"));
    }

    /// Where its exchanges and their world are.
    Path exchanges() {
        return dialect().resolve(Path.of("src", "exchanges"));
    }

    /// Where the specification's rows are, copied apart.
    Path rows() {
        return Path.of("src", "test", "resources", wireName);
    }

    private Path dialect() {
        return Path.of("..", "dialect-" + module);
    }

    /// The code in an answer, or the name that it has instead, if there is one.
    Optional<String> code(String answer) {
        return Optional.of(code.matcher(answer)).filter(Matcher::find).map(found -> found.group(1));
    }

    @Override
    public String toString() {
        return wireName;
    }
}
