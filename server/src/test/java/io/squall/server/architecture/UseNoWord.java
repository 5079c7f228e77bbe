package io.squall.server.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// That no name in a class contains certain words.
final class UseNoWord extends ArchCondition<JavaClass> {

    private final List<String> words;

    UseNoWord(String... words) {
        super("use no name with any of " + String.join(", ", words));
        this.words = List.of(words);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var names = Stream.concat(
                Stream.of(type.getName()),
                type.getMembers().stream().map(member -> type.getName() + "." + member.getName()));
        names.filter(this::isForbidden)
                .forEach(name -> events.add(SimpleConditionEvent.violated(type, name + " says too much")));
    }

    private boolean isForbidden(String name) {
        return words.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }
}
