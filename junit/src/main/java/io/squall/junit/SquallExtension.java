package io.squall.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each test a [Squall]: a world of its own in a cloud that all tests of the JVM share, also while they run
/// at the same time.
///
/// ```java
/// @ExtendWith(SquallExtension.class)
/// class BrokerTest {
///     @Test
///     void nothing_is_built_beyond_the_quota(Squall squall) {
///         squall.world().quota(squall.nhn().appkey(), "instances", 0);
///         ...
/// ```
///
/// With the configuration parameter `squall.coverage.file` it is written in the end which codes the tests met.
///
/// The cloud starts when the first test asks for it, and stops when the last is done. What `@BeforeAll`
/// asks for is a world of the class's, beside those of its tests.
public final class SquallExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SquallExtension.class);

    private final Optional<String> plan;

    private SquallExtension(Optional<String> plan) {
        this.plan = plan;
    }

    /// Tests begin in the built-in world.
    public SquallExtension() {
        this(Optional.empty());
    }

    /// Tests begin in the world that a file describes, as `squall up --world` takes it; for a static field with
    /// `@RegisterExtension`.
    public static SquallExtension of(Path worldFile) {
        try {
            return new SquallExtension(Optional.of(Files.readString(worldFile)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whatever a constructor asks for is the test's.
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Squall.class;
    }

    @Override
    public Squall resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var cloud = compute(
                context.getRoot().getStore(NAMESPACE),
                Cloud.class,
                () -> Cloud.start(CoverageReport.of(context::getConfigurationParameter)),
                Cloud.class);
        var key = context.getUniqueId();
        return compute(context.getStore(NAMESPACE), key, () -> cloud.open(plan), Squall.class);
    }

    private interface Making<V> {
        V make();
    }

    /// By the name that both JUnit 5 and JUnit 6 know.
    @SuppressWarnings("deprecation")
    private static <V> V compute(Store store, Object key, Making<V> making, Class<V> type) {
        return Objects.requireNonNull(store.getOrComputeIfAbsent(key, absent -> making.make(), type));
    }
}
