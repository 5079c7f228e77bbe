package io.squall.server.run;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The signals that this process is sent instead of ending by them.
///
/// The JDK's only way to them is `sun.misc.Signal`, which javac warns of wherever it is named.
public final class Signals {

    static final int HUP = 1;
    static final int INT = 2;
    static final int TERM = 15;

    private static final Map<String, Integer> NUMBERS = Map.of("HUP", HUP, "INT", INT, "TERM", TERM);

    private final List<Integer> waiting = new ArrayList<>();
    private @Nullable IntConsumer receiver;

    private Signals() {}

    /// From now on signals wait to be received. One that this process was started to ignore is still ignored.
    public static Signals caught() {
        var signals = new Signals();
        NUMBERS.forEach((name, number) -> catchOne(name, () -> signals.arrive(number)));
        return signals;
    }

    private static void catchOne(String name, Runnable action) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        return handle(method, self, action);
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException reserved) {
            // the JVM was told to leave signals alone; then they end this process as they always do
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
    synchronized void receive(IntConsumer by) {
        receiver = by;
        waiting.forEach(by::accept);
        waiting.clear();
    }
}
