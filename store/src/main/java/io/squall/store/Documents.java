package io.squall.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.json.JsonMapper;

/// Writes nouns as JSON documents and reads them again.
///
/// A record with one component is written as that component: an identifier as a string, quotas as an object.
final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new SingleComponents())
            .addModule(LateHandles.module())
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    static String write(Object noun) {
        return MAPPER.writeValueAsString(noun);
    }

    /// Reads a noun.
    ///
    /// @throws JacksonException if the document was damaged
    static <N> N read(String document, Class<N> type) {
        return MAPPER.readValue(document, type);
    }

    /// Makes Jackson treat the only component of a record as its value.
    private static final class SingleComponents extends AnnotationIntrospector {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            var only =
                    annotated instanceof AnnotatedMethod method && isOnly(method.getDeclaringClass(), method.getName());
            return only ? Boolean.TRUE : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            var only = annotated instanceof AnnotatedConstructor constructor && isCanonicalOfOnly(constructor);
            return only ? JsonCreator.Mode.DELEGATING : null;
        }

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            var declaring = member.getDeclaringClass();
            return member instanceof AnnotatedMethod method
                    && declaring.isRecord()
                    && !isComponent(declaring, method.getName());
        }

        private static boolean isCanonicalOfOnly(AnnotatedConstructor constructor) {
            var component = only(constructor.getDeclaringClass());
            return component != null
                    && constructor.getParameterCount() == 1
                    && constructor.getRawParameterType(0) == component.getType();
        }

        private static boolean isOnly(Class<?> type, String name) {
            var component = only(type);
            return component != null && component.getName().equals(name);
        }

        private static boolean isComponent(Class<?> type, String name) {
            for (var component : type.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return true;
                }
            }
            return false;
        }

        private static @Nullable RecordComponent only(Class<?> type) {
            return type.isRecord() && type.getRecordComponents().length == 1 ? type.getRecordComponents()[0] : null;
        }
    }
}
