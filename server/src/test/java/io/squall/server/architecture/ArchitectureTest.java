package io.squall.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What the modules' arrows alone do not enforce.
final class ArchitectureTest {

    private static final JavaClasses SQUALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("io.squall");

    @Test
    void the_engine_depends_on_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAnyPackage("io.squall.model..", "io.squall.engine..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.lang..",
                        "java.io",
                        "java.nio",
                        "java.math..",
                        "java.nio.charset..",
                        "java.security..",
                        "java.time..",
                        "java.util..",
                        "javax.crypto..",
                        "io.squall.model..",
                        "io.squall.engine..",
                        "org.jspecify.."))
                .check(SQUALL);
    }

    @Test
    void nouns_know_no_machinery() {
        noClasses()
                .that()
                .resideInAPackage("io.squall.model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.squall.engine..")
                .check(SQUALL);
    }

    @Test
    void the_engine_has_no_word_of_a_provider_or_of_the_wire() {
        classes()
                .that()
                .resideInAnyPackage("io.squall.model..", "io.squall.engine..")
                .should(new UseNoWord("nhn", "toast", "tencent", "json", "wire"))
                .check(SQUALL);
    }

    @Test
    void no_package_depends_on_itself_through_others() {
        slices().matching("io.squall.(**)").should().beFreeOfCycles().check(SQUALL);
    }

    @Test
    void only_the_server_knows_the_machines_clock() {
        noClasses()
                .that(not(resideInAnyPackage("io.squall.server..")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(SQUALL);
    }

    @Test
    void nothing_depends_on_the_default_locale() {
        noClasses().should().callMethod(Locale.class, "getDefault").check(SQUALL);
    }

    @Test
    void dialects_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("io.squall.dialect.nhn..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.squall.dialect.tencent..")
                .check(SQUALL);
        noClasses()
                .that()
                .resideInAPackage("io.squall.dialect.tencent..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.squall.dialect.nhn..")
                .check(SQUALL);
    }

    @Test
    void an_operation_of_a_dialect_is_known_to_its_table_of_contents_only() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Operation")
                .and()
                .resideInAnyPackage("io.squall.dialect.nhn..", "io.squall.dialect.tencent..")
                .and()
                .areRecords()
                .should()
                .bePackagePrivate()
                .check(SQUALL);
    }
}
