package io.squall.store;

import java.io.Serial;
import java.lang.reflect.Constructor;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;

/// Makes the first records of a type by reflection and leaves the rest to Jackson.
///
/// Jackson calls constructors by method handles, which are faster in the long run, but for each number of components
/// the JVM has to generate classes first: at a start, a tenth of its time for a few records (docs/adr/0014).
final class LateHandles extends StdValueInstantiator {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int BY_REFLECTION = 500;

    private final AtomicInteger made = new AtomicInteger();

    private LateHandles(StdValueInstantiator usual) {
        super(usual);
    }

    static JacksonModule module() {
        return new SimpleModule("late handles") {
            @Override
            public void setupModule(SetupContext context) {
                context.addValueInstantiators(new Records());
            }
        };
    }

    private static final class Records extends ValueInstantiators.Base {

        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator usual) {
            var isRecord = bean.getBeanClass().isRecord();
            return isRecord && usual instanceof StdValueInstantiator standard ? new LateHandles(standard) : usual;
        }
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] components) {
        return made.get() < BY_REFLECTION && getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
                ? make(constructor, components, context)
                : super.createFromObjectWith(context, components);
    }

    private Object make(Constructor<?> constructor, Object[] components, DeserializationContext context) {
        made.incrementAndGet();
        try {
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException refused) {
            return context.handleInstantiationProblem(getValueClass(), components, rewrapCtorProblem(context, refused));
        }
    }
}
