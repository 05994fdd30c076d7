package id.slrt;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.slrt.registry.Registry;
import io.micronaut.http.annotation.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way: imports point left (docs/architecture.md). */
class ArchitectureTest {
    /** From left to right; a package may import those before it. Those that do not know each other are named below. */
    private static final List<String> ORDER = List.of(
            "shared",
            "district",
            "access",
            "registry",
            "intake",
            "referral",
            "notification",
            "letter",
            "attachment",
            "indicator",
            "demo",
            "command");

    /** The same within a feature, package by package. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("registry.duplicates", "registry.duplicates.matching", "registry.duplicates.merging"),
            List.of("intake.turn", "intake", "intake.need", "intake.opening"),
            List.of("intake.turn", "intake", "intake.need", "intake.visit"),
            List.of("intake.turn", "intake", "intake.need", "intake.change"),
            List.of("indicator.tally", "indicator.recount"),
            List.of("indicator.grade", "indicator"));

    /** Features with packages that know each other: to become fewer, never more. */
    private static final List<String> CIRCLES = List.of("registry", "notification", "indicator");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.slrt");

    @TestFactory
    Stream<DynamicTest> importsPointLeft() {
        return ORDER.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String[] right = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                            .map(ArchitectureTest::in)
                            .toArray(String[]::new);
                    if (right.length > 0) {
                        noClasses()
                                .that()
                                .resideInAPackage(in(name))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(right)
                                .check(CLASSES);
                    }
                }));
    }

    @Test
    void indicatorsDoNotKnowMessages() {
        noClasses()
                .that()
                .resideInAPackage(in("indicator"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("notification"))
                .check(CLASSES);
    }

    /** Messages, letters and attachments stand beside each other. */
    @TestFactory
    Stream<DynamicTest> whatStandsBesideEachOtherDoesNotKnowEachOther() {
        List<String> beside = List.of("notification", "letter", "attachment");
        return beside.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(in(name))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(beside.stream()
                                        .filter(other -> !other.equals(name))
                                        .map(ArchitectureTest::in)
                                        .toArray(String[]::new))
                                .check(CLASSES)));
    }

    @Test
    void onlyTheRegistryKnowsLucene() {
        onlyIn("registry", "org.apache.lucene..").check(CLASSES);
    }

    @Test
    void onlyNotificationKnowsTwilio() {
        onlyIn("notification", "com.twilio..").check(CLASSES);
    }

    @Test
    void onlyWhatPrintsKnowsPdfBox() {
        onlyIn(List.of("shared.pdf", "letter.paper", "indicator.report.print"), "org.apache.pdfbox..")
                .check(CLASSES);
    }

    /** docs/decisions/0018 */
    @Test
    void onlyTheCourseOfANeedPassesTurns() {
        noClasses()
                .that()
                .doNotHaveSimpleName("NeedCourse")
                .and()
                .resideOutsideOfPackage("id.slrt.intake.turn")
                .should()
                .callMethodWhere(target(owner(simpleName("Turns"))).and(target(nameMatching("pass|assign|end"))))
                .check(CLASSES);
    }

    /** Their tables are nobody else's; what they find and decide is told by their facades. */
    @Test
    void onlyDuplicatesKnowTheTablesOfDuplicates() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("registry.duplicates"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("registry.duplicates"))
                        .and(simpleName("Sql")
                                .or(simpleName("PairStore"))
                                .or(simpleName("PairAccess"))
                                .or(simpleName("Retrying"))))
                .check(CLASSES);
    }

    /** Of the packages of a feature none knows another that knows it. */
    @TestFactory
    Stream<DynamicTest> noFeatureGoesInCircles() {
        return ORDER.stream()
                .filter(name -> !CIRCLES.contains(name))
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> slices().matching("id.slrt.(**)")
                                .should()
                                .beFreeOfCycles()
                                .check(CLASSES.that(resideInAPackage(in(name))))));
    }

    /** Packages cut out of one, each knowing only what comes before it in its line. */
    @TestFactory
    Stream<DynamicTest> whatWasCutApartStaysApart() {
        return LAYERS.stream()
                .flatMap(layers -> layers.stream()
                        .limit(layers.size() - 1)
                        .map(name -> DynamicTest.dynamicTest(
                                name,
                                () -> noClasses()
                                        .that()
                                        .resideInAPackage("id.slrt." + name)
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAnyPackage(
                                                layers.subList(layers.indexOf(name) + 1, layers.size()).stream()
                                                        .map(later -> "id.slrt." + later)
                                                        .toArray(String[]::new))
                                        .check(CLASSES))));
    }

    @Test
    void controllersAreTheirFeaturesOwn() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    /** Issue 15, B2 and B6: a page shows people through the door that asks for the reason, and only those of the area. */
    @Test
    void pagesGoThroughTheDoorOfTheRegistry() {
        noClasses()
                .that()
                .resideInAPackage("id.slrt..web..")
                .should()
                .callMethod(Registry.class, "members", long.class)
                .orShould()
                .callMethod(Registry.class, "householdByCard", String.class)
                .check(CLASSES);
    }

    @Test
    void nobodyReadsTheClockButTheClock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("AppClock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    private static ArchRule onlyIn(String feature, String library) {
        return onlyIn(List.of(feature), library);
    }

    private static ArchRule onlyIn(List<String> features, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        features.stream().map(ArchitectureTest::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static String in(String feature) {
        return "id.slrt." + feature + "..";
    }
}
