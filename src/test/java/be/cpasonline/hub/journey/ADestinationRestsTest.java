package be.cpasonline.hub.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One destination's trouble is its own: what it may do, what becomes of its applications, and that the others flow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("ADestinationRestsTest")
class ADestinationRestsTest {
    private static final String[] QUICK = {
        "--hub.delivery.first-pause=500ms",
        "--hub.delivery.longest-pause=2s",
        "--hub.rest.first-pause=1s",
        "--hub.rest.longest-pause=2s"
    };

    private final Neighbour shared = new Neighbour();
    private final Neighbour forgetful = new Neighbour();
    private Installation installation;
    private String[] lastStart = QUICK;
    private String liege;
    private String gent;
    private String brussels;
    private String namur;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        brussels = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        liege = in("4000", "Liège");
        gent = in("9000", "Gent");
        namur = in("5000", "Namur");
        installation = new Installation(folder);
        installation.centre("62063", "carillon", shared.url());
        installation.centre("44021", "carillon", shared.url());
        installation.centre("92094", "forgetful", forgetful.url());
        installation.startHub(start(packages(folder)));
    }

    @BeforeEach
    void allIsWell() {
        shared.lets();
        shared.answers(Neighbour.opened());
        shared.forgetRequests();
        forgetful.forgetRequests();
    }

    @AfterAll
    void uninstall() {
        installation.close();
        shared.close();
        forgetful.close();
    }

    @Test
    void whatIsDownRestsAndIsDrainedInOrderWhileOthersFlow() {
        shared.goesDown();
        List<String> waiting = IntStream.range(0, 8)
                .mapToObj(each -> installation.submit("down-" + each, each % 2 == 0 ? liege : gent))
                .toList();
        String other = installation.submit("beside-the-down", brussels);

        installation.awaitState(other, "acknowledged");
        awaitReason(waiting.getFirst(), "unreachable");
        // the first of them goes now and then to see whether the destination is back
        assertThat(waiting).allSatisfy(reference -> assertThat(state(reference)).isIn("waiting", "sending"));
        awaitSeries("hub_rests{kind=\"destination\",state=\"resting\"} 1.0");
        JsonNode rest = installation.look("/api/v1/destinations").at("/destinations/0");
        assertThat(rest.path("name").asString()).isEqualTo(shared.url());
        assertThat(rest.path("code").asString()).isEqualTo("unreachable");
        assertThat(rest.path("centres").toString()).contains("62063", "44021");

        shared.comesBack();
        waiting.forEach(reference -> installation.awaitState(reference, "acknowledged"));

        assertThat(arrived("4000")).isEqualTo(ids(waiting, 0));
        assertThat(arrived("9000")).isEqualTo(ids(waiting, 1));
        assertThat(attempts(waiting.getLast())).isLessThanOrEqualTo(2);
        awaitSeries("hub_rests{kind=\"destination\",state=\"resting\"} 0.0");
        awaitSeries("hub_rests{kind=\"destination\",state=\"draining\"} 0.0");
    }

    private void awaitSeries(String line) {
        await().untilAsserted(() ->
                assertThat(installation.actuator("prometheus").body()).contains(line));
    }

    @Test
    void aRestSurvivesTheHub() {
        shared.goesDown();
        String reference = installation.submit("rest-survives", liege);
        awaitReason(reference, "unreachable");

        installation.killHub();
        installation.startHub(lastStart);
        String later = installation.submit("rest-survives-later", gent);
        shared.comesBack();

        installation.awaitState(reference, "acknowledged");
        installation.awaitState(later, "acknowledged");
    }

    @Test
    void wrongCredentialsLetOnlyThatCentreRestAndNothingIsHeld() {
        shared.letsNobodyIn();
        String first = installation.submit("locked-out", liege);
        awaitReason(first, "tokenRefused", "http401");
        String second = installation.submit("locked-out-too", liege);

        assertThat(state(first)).isIn("waiting", "sending");
        awaitSeries("hub_rests{kind=\"centre\",state=\"resting\"} 1.0");

        shared.lets();
        shared.answers(Neighbour.opened());
        installation.awaitState(first, "acknowledged");
        installation.awaitState(second, "acknowledged");
    }

    @Test
    void whoAsksForTimeGetsItFromAll() {
        shared.answers(aResponse().withStatus(429).withHeader("Retry-After", "4"));
        String first = installation.submit("asks-for-time", liege);
        awaitReason(first, "http429");
        awaitSeries("hub_rests{kind=\"destination\",state=\"resting\"} 1.0");
        shared.answers(Neighbour.opened());
        String second = installation.submit("asks-for-time-too", gent);

        installation.awaitState(second, "acknowledged");
        installation.awaitState(first, "acknowledged");
        assertThat(Duration.between(arrivals().getFirst(), arrivals().get(1))).isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void whoNeitherKnowsTheKeyNorCanBeAskedHasItsUncertainOnesHeldAndIsNotSentThemAgain() {
        forgetful.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        String lost = installation.submit("lost-at-the-forgetful", namur);
        installation.awaitState(lost, "held");
        forgetful.answers(Neighbour.opened());
        String next = installation.submit("after-the-lost", namur);

        installation.awaitState(next, "acknowledged");
        assertThat(installation.progress(lost).at("/delivery/reason/code").asString())
                .isEqualTo("outcomeUnknown");
        assertThat(forgetful.dossiers()).hasSize(2);
        JsonNode file = installation.look("/api/v1/deliveries/" + deliveryId(lost));
        assertThat(file.at("/tries/0/detail").asString()).contains("bytes were sent");
        assertThat(file.at("/tries/0/outcome").asString()).isEqualTo("uncertain");
        assertThat(installation
                        .look("/api/v1/centres/92094/deliveries?state=held")
                        .toString())
                .contains(deliveryId(lost));

        var confirmed = installation.operate(
                "/api/v1/deliveries/" + deliveryId(lost) + "/confirmation", "{\"theirReference\":\"CAR-77\"}");

        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(installation.progress(lost).toString()).contains("acknowledged", "CAR-77");
        assertThat(installation
                        .operate("/api/v1/deliveries/" + deliveryId(lost) + "/release", "{}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aPersonWhoDidNotFindItSendsItAgain() {
        forgetful.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        String lost = installation.submit("lost-and-released", namur);
        installation.awaitState(lost, "held");
        forgetful.answers(Neighbour.opened());

        assertThat(installation
                        .operate("/api/v1/deliveries/" + deliveryId(lost) + "/release", "{}")
                        .statusCode())
                .isEqualTo(200);

        installation.awaitState(lost, "acknowledged");
        assertThat(installation.progress(lost).at("/history").toString()).contains("The form under test");
    }

    @Test
    void whatIsSentToAnotherCentreKeepsItsDateAndIsDeliveredThere() {
        String reference = installation.submit("rerouted", liege);
        installation.awaitState(reference, "acknowledged");
        JsonNode before = installation.progress(reference);
        String path = "/api/v1/deliveries/" + deliveryId(reference) + "/rerouting";

        assertThat(installation.operate(path, "{\"centreId\":\"99999\"}").statusCode())
                .isEqualTo(400);
        assertThat(installation.operate(path, "{}").body()).contains("/centreId");
        assertThat(installation.operate(path, "{\"centreId\":\"92094\"}").statusCode())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        !deliveryId(reference).equals(before.at("/delivery/id").asString()));
        installation.awaitState(reference, "acknowledged");
        JsonNode after = installation.progress(reference);
        assertThat(after.at("/receivedOn")).isEqualTo(before.at("/receivedOn"));
        assertThat(after.at("/hubNumber")).isEqualTo(before.at("/hubNumber"));
        assertThat(after.at("/history").toString()).contains("\"replaced\"", "rerouted");
        assertThat(forgetful.dossiers().getLast().getHeader("Idempotency-Key")).isEqualTo(deliveryId(reference));
    }

    @Test
    void afterAServersErrorTheSameKeyIsSentAgain() {
        shared.answers(aResponse().withStatus(500));
        String reference = installation.submit("error-500", liege);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> installation
                        .progress(reference)
                        .at("/history")
                        .toString()
                        .contains("\"uncertain\""));
        shared.answers(Neighbour.opened());

        installation.awaitState(reference, "acknowledged");
        assertThat(shared.dossiers().stream().map(request -> request.getHeader("Idempotency-Key")))
                .hasSizeGreaterThan(1)
                .containsOnly(deliveryId(reference));
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() {
        shared.answers(aResponse().withStatus(307).withHeader("Location", forgetful.url() + "/carillon/dossiers"));
        int before = forgetful.dossiers().size();
        String reference = installation.submit("redirected", liege);
        awaitReason(reference, "redirected");

        assertThat(forgetful.dossiers()).hasSize(before);
        shared.answers(Neighbour.opened());
        installation.awaitState(reference, "acknowledged");
    }

    @Test
    void theReferenceOfAnotherPersonsApplicationIsHeldForAPerson() {
        shared.answers(Neighbour.opened("CAR-SAME"));
        String first = installation.submit("first-reference", liege);
        installation.awaitState(first, "acknowledged");
        String samePerson = installation.submit("same-person", liege);
        installation.awaitState(samePerson, "acknowledged");

        String other = installation.submit("other-person", liege.replace("85073099734", "85073003328"));
        installation.awaitState(other, "held");

        assertThat(installation.progress(other).at("/delivery/reason/code").asString())
                .isEqualTo("referenceOfAnother");
        shared.answers(Neighbour.opened());
    }

    @Test
    void aFolderThatIsDeletedWhileTheHubRunsChangesNothing() {
        FileSystemUtils.deleteRecursively(
                installation.folder("adapters/forgetful").toFile());

        String reference = installation.submit("folder-gone", namur);

        installation.awaitState(reference, "acknowledged");
    }

    private String[] start(Path packages) {
        lastStart = Stream.concat(Arrays.stream(QUICK), Stream.of("--hub.adapters.folder=" + packages))
                .toArray(String[]::new);
        return lastStart;
    }

    /** The delivered packages, and one like Carillon that knows no keys. */
    private static Path packages(Path folder) throws IOException {
        Path packages = folder.resolve("adapters");
        FileSystemUtils.copyRecursively(Path.of("adapters"), packages);
        Path forgetful = packages.resolve("forgetful");
        FileSystemUtils.copyRecursively(packages.resolve("carillon"), forgetful);
        Path manifest = forgetful.resolve("adapter.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("HONOURS_KEY, ", ""));
        return packages;
    }

    private String in(String postalCode, String municipality) {
        return brussels.replace("1000", postalCode).replace("Bruxelles", municipality);
    }

    private void awaitReason(String reference, String... codes) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(installation
                                .progress(reference)
                                .at("/delivery/reason/code")
                                .asString(""))
                        .isIn((Object[]) codes));
    }

    private String state(String reference) {
        return installation.progress(reference).at("/delivery/state").asString();
    }

    private int attempts(String reference) {
        return installation.progress(reference).at("/delivery/attempts").asInt();
    }

    private String deliveryId(String reference) {
        return installation.progress(reference).at("/delivery/id").asString();
    }

    private List<String> ids(List<String> references, int parity) {
        return IntStream.range(0, references.size())
                .filter(each -> each % 2 == parity)
                .mapToObj(each -> deliveryId(references.get(each)))
                .toList();
    }

    private List<Instant> arrivals() {
        return shared.dossiers().stream()
                .map(LoggedRequest::getLoggedDate)
                .map(Date::toInstant)
                .sorted()
                .toList();
    }

    /** The keys of what came for people of a municipality, in order. */
    private List<String> arrived(String postalCode) {
        return shared.dossiers().stream()
                .filter(request -> JsonMapper.shared()
                        .readTree(request.getBodyAsString())
                        .toString()
                        .contains(postalCode))
                .map(request -> request.getHeader("Idempotency-Key"))
                .toList();
    }
}
