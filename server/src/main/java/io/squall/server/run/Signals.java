package io.squall.server.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The signals that this process is sent instead of ending by them.
///
/// The JDK's only way to them is `sun.misc.Signal`, which javac warns of wherever it is named.
public final class Signals implements AutoCloseable {

    static final int HUP = 1;
    static final int INT = 2;
    static final int TERM = 15;

    private static final Map<String, Integer> NUMBERS = Map.of("HUP", HUP, "INT", INT, "TERM", TERM);

    private final List<Integer> waiting = new ArrayList<>();
    private final Map<String, Object> before = new HashMap<>();
    private @Nullable IntConsumer receiver;

    private Signals() {}

    /// From now on signals wait to be received. One that this process was started to ignore is still ignored.
    public static Signals caught() {
        var signals = new Signals();
        NUMBERS.forEach((name, number) -> {
            var handler = handler(() -> signals.arrive(number));
            handle(name, handler).ifPresent(earlier -> signals.before.put(name, earlier));
        });
        return signals;
    }

    private static Object handler(Runnable action) {
        return Proxy.newProxyInstance(
                Signals.class.getClassLoader(),
                new Class<?>[] {type("sun.misc.SignalHandler")},
                (self, method, arguments) -> handle(method, self, action));
    }

    /// Has a signal handled from now on.
    ///
    /// @return what handled it before; empty, if the JVM was told to leave signals alone
    private static Optional<Object> handle(String name, Object handler) {
        var signal = type("sun.misc.Signal");
        try {
            return Optional.ofNullable(signal.getMethod("handle", signal, type("sun.misc.SignalHandler"))
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), handler));
        } catch (InvocationTargetException reserved) {
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object handle(Method method, Object self, Runnable action) {
        return switch (method.getName()) {
            case "handle" -> {
                action.run();
                yield null;
            }
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> "squall's handler";
            default -> false;
        };
    }

    private synchronized void arrive(int number) {
        if (receiver == null) {
            waiting.add(number);
        } else {
            receiver.accept(number);
        }
    }

    /// The first of those that arrived before there was anyone to receive them.
    public synchronized Optional<Integer> first() {
        return waiting.stream().findFirst();
    }

    /// Has all signals received, also those that arrived meanwhile.
    public synchronized void receive(IntConsumer by) {
        receiver = by;
        waiting.forEach(by::accept);
        waiting.clear();
    }

    /// From now on signals do what they did before.
    @Override
    public void close() {
        before.forEach(Signals::handle);
    }
}
