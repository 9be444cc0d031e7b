package no.kundeportal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.kundeportal");

    @Test
    void modulesDependOnlyDownwards() {
        ApplicationModules.of(Kundeportal.class).verify();
    }

    @Test
    void onlyDocumentKnowsTheLibrariesOfFilesAndCodes() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "com.google.zxing..", "com.openhtmltopdf..")
                .check(PRODUCT);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|Entity|Utils?|Helper|Manager|Mapper|Cmd)")
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheClock() {
        var rule = noClasses().should().callMethod(Instant.class, "now");
        for (var type : List.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class, YearMonth.class))
            rule = rule.orShould().callMethod(type, "now");
        rule.orShould().callMethod(Clock.class, "systemDefaultZone").check(PRODUCT);
    }

    @Test
    void entitiesHaveVerbsInsteadOfSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(PRODUCT);
    }

    @Test
    void controllersArePrivateToTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(PRODUCT);
    }
}
