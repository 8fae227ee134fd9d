package be.cpasonline.hub.mapping;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.remove;
import static be.cpasonline.hub.testing.TestPackages.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
    private static final String ANYTHING = "{}";

    /**
     * Far longer than the limit, but not for ever: whatever cannot be stopped takes a processor from the tests that follow.
     */
    private static final String BACKTRACKING = "$match(\"%s!\", /(a|aa)+(b|\\1)$/)".formatted("a".repeat(33));

    /** So short that the expression outlasts it, and what it is given to stop, on a fast machine too. */
    private static final String HURRIED = "100ms";

    @TempDir
    Path root;

    @Test
    void whatWasNotToldIsLeftOut() {
        assertThat(map("{\"name\": application.applicant.familyName, \"given\": application.applicant.givenNames}"))
                .isEqualTo("{\"name\":\"Exemple\"}");
    }

    @Test
    void amountsAreExactAndNeverInTheFormWithAnExponent() {
        for (long cents : new long[] {0, 1, 10, 1001, 1_100_000_000L, 110_000_000_050L, 99_999_999_999_999L}) {
            RegisteredApplication application =
                    Deliveries.application("Exemple", new Need.Debt(null, null, null, cents, null));
            String json = map("{\"euros\": application.needs.totalCents / 100}", application);

            assertThat(json).doesNotContainIgnoringCase("e+").doesNotContain("E");
            String euros = json.substring("{\"euros\":".length(), json.length() - 1);
            assertThat(new BigDecimal(euros)).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
        }
    }

    @Test
    void aMappingSeesWhetherItIsForATest() {
        try (var hub = hub("{\"test\": $test}", ANYTHING, "")) {
            RegisteredApplication application = Deliveries.application("Exemple");

            assertThat(text(hub.mapping().payload(mine(hub), application, true).body()))
                    .isEqualTo("{\"test\":true}");
            assertThat(text(hub.mapping().map(mine(hub), application).body())).isEqualTo("{\"test\":false}");
        }
    }

    @Test
    void aCodeWithoutARowStopsTheDeliveryAndNamesFieldAndCode() {
        try (var hub = hub("{\"language\": $code(\"language\", application.applicant.language)}", ANYTHING, "")) {
            assertThatThrownBy(() -> hub.mapping().map(mine(hub), Deliveries.application("Exemple")))
                    .isInstanceOfSatisfying(AdapterFailure.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
                        assertThat(failure.code()).isEqualTo("codeNotMapped");
                        assertThat(failure.detail()).contains("codes.csv", "language fr");
                        assertThat(failure.sentence()).contains("Nothing was sent");
                    });
        }
    }

    @Test
    void aPersonsWordsPassedAsACodeAreNotRepeated() {
        try (var hub =
                hub("{\"x\": $code(\"language\", application.applicant.familyName)}", ANYTHING, "language,fr,F,")) {
            assertThatThrownBy(() -> hub.mapping().map(mine(hub), Deliveries.application("Exemple")))
                    .hasMessageContaining("codeNotMapped")
                    .hasMessageNotContaining("Exemple");
        }
    }

    @Test
    void aPayloadThatDoesNotFitTheContractIsTheOperatorsToMendAndShowsNoValue() {
        String contract = """
                {"type": "object", "required": ["number"], "additionalProperties": false,
                 "properties": {"name": {"type": "string", "maxLength": 3}, "born": {"type": "string", "format": "date"}}}
                """;
        try (var hub = hub(
                "{\"name\": application.applicant.familyName, \"born\": \"Exemple\", \"other\": 1}", contract, "")) {
            assertThatThrownBy(() -> hub.mapping().map(mine(hub), Deliveries.application("Exemple")))
                    .isInstanceOfSatisfying(AdapterFailure.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
                        assertThat(failure.code()).isEqualTo("payloadDoesNotFitContract");
                        assertThat(failure.detail())
                                .contains("/name maxLength", "/born format", "required 'number'")
                                .contains("additionalProperties")
                                .doesNotContain("Exemple");
                        assertThat(failure.sentence()).doesNotContain("Exemple");
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aMappingWithoutEndIsStopped(String name, String mapping) {
        try (var hub = hub(mapping, ANYTHING, "", HURRIED)) {
            Instant begun = Instant.now();
            assertThatThrownBy(() -> hub.mapping().map(mine(hub), Deliveries.application("Exemple")))
                    .isInstanceOfSatisfying(AdapterFailure.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
                        assertThat(failure.code()).isIn("mappingTooSlow", "mappingTooDeep", "mappingTooLarge");
                        assertThat(failure.detail()).startsWith("mine: application.jsonata");
                    });
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("tail call for ever", "($f := function($n) { $f($n + 1) }; $f(0))"),
                Arguments.of("nesting for ever", "($f := function($n) { 1 + $f($n + 1) }; $f(0))"),
                Arguments.of("ten million steps", "$sum([1..9999999].($ * 2))"),
                Arguments.of("text that doubles", "$reduce([1..60], function($a, $b) { $a & $a }, \"Exemple\")"),
                Arguments.of("list that doubles", "$reduce([1..60], function($a, $b) { $append($a, $a) }, [1, 2])"),
                Arguments.of("regular expression that backtracks", BACKTRACKING));
    }

    @Test
    void runsThatCannotBeStoppedAreNotAddedToForEver() {
        Set<Thread> before = running();
        try (var hub = hub(BACKTRACKING, ANYTHING, "", HURRIED)) {
            for (int i = 0; i < 6; i++) {
                assertThatThrownBy(() -> hub.mapping().map(mine(hub), Deliveries.application("Exemple")))
                        .hasMessageContaining("mappingTooSlow");
            }
            assertThat(running()).filteredOn(thread -> !before.contains(thread)).hasSizeLessThanOrEqualTo(4);
        }
    }

    private static Set<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("mapping-"))
                .filter(thread -> thread.getState() == Thread.State.RUNNABLE)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$now()", "$millis()", "$random()", "$shuffle([1, 2])", "$eval(\"1\")"})
    void whatMakesTwoRunsDifferIsNotAvailable(String call) {
        try (var hub = hub("{\"x\": " + call + "}", ANYTHING, "")) {
            assertThatThrownBy(() -> hub.mapping().map(mine(hub), Deliveries.application("Exemple")))
                    .hasMessageContaining("mappingFailed")
                    .hasMessageContaining("is not available");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.applicant.familyName + 1",
                "$error(application.applicant.familyName)",
                "$number(application.applicant.familyName)",
                "{\"f\": function($x) { $x }}",
                "application.applicant.familyName.$unknown()"
            })
    void aMappingThatFailsShowsNoValue(String mapping) {
        try (var hub = hub(mapping, ANYTHING, "")) {
            assertThatThrownBy(() -> hub.mapping().map(mine(hub), Deliveries.application("Exemple")))
                    .isInstanceOfSatisfying(AdapterFailure.class, failure -> {
                        assertThat(failure.code()).isEqualTo("mappingFailed");
                        assertThat(failure.getCause()).isNull();
                    })
                    .hasMessageContaining("application.jsonata")
                    .hasMessageNotContaining("Exemple");
        }
    }

    @Test
    void manyThreadsShareOneMappingWithoutMixingPeople() throws InterruptedException, ExecutionException {
        try (var hub = new TestPackages(TestPackages.DELIVERED, Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CasePackage carillon = hub.inForce("carillon");
            var payloads = new ArrayList<Future<String>>();
            List<String> names =
                    IntStream.range(0, 500).mapToObj(i -> "Exemple-" + i).toList();
            names.forEach(name -> payloads.add(threads.submit(() -> text(hub.mapping()
                    .map(carillon, Deliveries.application(name, new Need.Debt(name, null, 1, 1050L, null)))
                    .body()))));

            for (int i = 0; i < names.size(); i++) {
                assertThat(payloads.get(i).get())
                        .contains("\"naam\":\"" + names.get(i) + "\"", "\"toelichting\":\"" + names.get(i) + "\"")
                        .contains("\"schuldTotaal\":10.5");
            }
        }
    }

    private String map(String mapping) {
        return map(mapping, Deliveries.application("Exemple"));
    }

    private String map(String mapping, RegisteredApplication application) {
        try (var hub = hub(mapping, ANYTHING, "")) {
            return text(hub.mapping().map(mine(hub), application).body());
        }
    }

    /** A folder that only this mapping is of interest of: what its examples prove is another test's. */
    private TestPackages hub(String mapping, String contract, String codes) {
        return hub(mapping, contract, codes, "500ms");
    }

    private TestPackages hub(String mapping, String contract, String codes, String limit) {
        Path folder = root.resolve("mine");
        if (folder.toFile().exists()) {
            remove(root, "mine");
        }
        copy("_template", root, "mine");
        write(folder, "application.jsonata", mapping);
        write(folder, "contract/application.schema.json", contract);
        write(folder, "codes.csv", "field,code,theirs,note\n" + codes);
        return TestPackages.unchecked(root, Map.of("hub.mapping.time-limit", limit));
    }

    private static CasePackage mine(TestPackages hub) {
        return hub.inForce("mine");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
