package be.cpasonline.hub.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package of the hub may import which. A new arrow is a decision: it is written here, or it does not exist. */
class ImportTableTest {
    private static final String HUB = "be.cpasonline.hub";

    /** What all but the model and the contract may import. */
    private static final Set<String> COMMON = Set.of("platform", "vault", "audit", "identity", "notify");

    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            row("model"),
            row("spi", "model"),
            row("canonical", "model"),
            row("platform"),
            row("vault"),
            row("audit"),
            row("identity", "model"),
            row("notify", "retention", "model"),
            row("retention", "model"),
            row("version"),
            row("centre", "version", "model"),
            row("documents", "retention", "canonical", "model"),
            row("register", "documents", "retention", "canonical", "model"),
            row("intake", "followup", "register", "centre", "documents", "retention", "canonical", "model"),
            row("routing", "register", "centre", "model"),
            row("adapter", "version", "spi", "model"),
            row("mapping", "version", "adapter", "spi", "canonical", "model"),
            row("transport", "spi", "model"),
            row("status", "retention", "register", "mapping", "adapter", "spi", "centre", "model"),
            row(
                    "delivery",
                    "status",
                    "routing",
                    "register",
                    "documents",
                    "retention",
                    "mapping",
                    "adapter",
                    "spi",
                    "centre",
                    "version",
                    "model"),
            row(
                    "console",
                    "trial",
                    "delivery",
                    "register",
                    "intake",
                    "canonical",
                    "mapping",
                    "routing",
                    "version",
                    "adapter",
                    "spi",
                    "centre",
                    "identity",
                    "model"),
            row("trial", "retention", "mapping", "adapter", "spi", "centre", "canonical", "model"),
            row("pull", "delivery", "status", "documents", "retention", "spi", "centre", "model"),
            row("followup", "documents", "register", "delivery", "status", "centre", "canonical", "model")));

    private static final JavaClasses HUB_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HUB);

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatTheTableAllows(String name) {
        Set<String> allowed = new TreeSet<>(TABLE.get(name));
        allowed.add(name);
        if (!Set.of("model", "spi").contains(name)) {
            allowed.addAll(COMMON);
        }
        String[] patterns =
                allowed.stream().map(each -> HUB + "." + each + "..").toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(HUB + "." + name + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(HUB + "..").and(resideOutsideOfPackages(patterns)))
                .check(HUB_CLASSES);
    }

    static Stream<String> packages() {
        return TABLE.keySet().stream();
    }

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> found = HUB_CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(HUB + "."))
                .map(name -> name.substring(HUB.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        found.remove("workbench");
        assertThat(found).isEqualTo(TABLE.keySet());
    }

    @Test
    void thereIsNoCycle() {
        SlicesRuleDefinition.slices()
                .matching(HUB + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(HUB_CLASSES);
    }

    @Test
    void theModelKnowsNoFramework() {
        classes()
                .that(resideInAPackage(HUB + ".model.."))
                .should()
                .onlyDependOnClassesThat(resideIn(
                        HUB + ".model..",
                        "java..",
                        "jakarta.validation..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify.annotations.."))
                .check(HUB_CLASSES);
    }

    @Test
    void theContractOfAdaptersIsPoorInDependencies() {
        classes()
                .that(resideInAPackage(HUB + ".spi.."))
                .should()
                .onlyDependOnClassesThat(
                        resideIn(HUB + ".spi..", HUB + ".model..", "java..", "org.jspecify.annotations.."))
                .check(HUB_CLASSES);
        assertThat(HUB_CLASSES.stream()
                        .filter(each -> each.getPackageName().equals(HUB + ".spi"))
                        .filter(each ->
                                !each.isNestedClass() && !each.getSimpleName().equals("package-info")))
                .as("types that an author of an adapter has to know")
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void camelStaysWhereMessagesMove() {
        noClasses()
                .that(resideOutsideOfPackages(
                        HUB + ".transport..", HUB + ".platform..", HUB + "..route..", HUB + ".workbench.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .check(HUB_CLASSES);
    }

    @Test
    void sqlStaysInStores() {
        noClasses()
                .that(resideOutsideOfPackages(HUB + "..store..", HUB + ".platform..", HUB + ".workbench.."))
                .should()
                .dependOnClassesThat(resideIn("java.sql..", "org.springframework.jdbc..", "org.postgresql.."))
                .check(HUB_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageOwnsItsTables(String name) {
        noClasses()
                .that(resideOutsideOfPackages(HUB + "." + name + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HUB + "." + name + ".store..")
                .allowEmptyShould(true)
                .check(HUB_CLASSES);
    }

    @Test
    void controllersCallServicesNotStores() {
        noClasses()
                .that(resideIn(HUB + "..api..", HUB + "..web..", HUB + "..form.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HUB + "..store..")
                .check(HUB_CLASSES);
    }

    @Test
    void nobodyImportsTheWorkbenchOrTheTransports() {
        noClasses()
                .that(resideOutsideOfPackages(HUB + ".workbench.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HUB + ".workbench..")
                .check(HUB_CLASSES);
        noClasses()
                .that(resideOutsideOfPackages(HUB + ".workbench..", HUB + ".transport.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HUB + ".transport..")
                .check(HUB_CLASSES);
    }

    @Test
    void transportsShareOnlyWhatIsThereToBeShared() {
        SlicesRuleDefinition.slices()
                .matching(HUB + ".transport.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideOutsideOfPackages(HUB + ".transport.http..", HUB + ".transport.document.."),
                        resideIn(HUB + ".transport.http.."))
                .ignoreDependency(
                        resideOutsideOfPackages(HUB + ".transport.document.."), resideIn(HUB + ".transport.document.."))
                .check(HUB_CLASSES);
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .that(resideOutsideOfPackages(HUB + ".workbench.."))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .check(HUB_CLASSES);
    }

    private static Map.Entry<String, Set<String>> row(String name, String... mayImport) {
        return Map.entry(name, Set.copyOf(List.of(mayImport)));
    }

    private static DescribedPredicate<JavaClass> resideIn(String... patterns) {
        return Arrays.stream(patterns)
                .<DescribedPredicate<JavaClass>>map(pattern -> resideInAPackage(pattern))
                .reduce((one, other) -> one.or(other))
                .orElseThrow();
    }
}
