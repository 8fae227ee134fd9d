package be.cpasonline.hub.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutcomeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SampleApplication DUTCH =
            new SampleApplication("sample", json("{'applicant':{'language':'nl'}}"), List.of());

    @Test
    void aDeliveredApplicationShowsThePackagesOwnNumber() {
        Outcome outcome = told(
                "'state':'delivered','package':'carillon','transport':'rest','acknowledgement':{'theirReference':'CAR-1'}");
        assertThat(outcome.settled()).isTrue();
        assertThat(outcome.cells())
                .containsExactly("sample", "REF", "OCMW Gent", "carillon", "rest", "delivered", "CAR-1", "-", "url");
    }

    @Test
    void aHeldApplicationShowsWhy() {
        Outcome outcome = told("'state':'held','reason':{'code':'X','sentence':'No package yet.'}");
        assertThat(outcome.settled()).isTrue();
        assertThat(outcome.answer()).isEqualTo("No package yet.");
    }

    @Test
    void anApplicationUnderWayIsNotSettled() {
        assertThat(told("'state':'sending'").settled()).isFalse();
        assertThat(told("'state':'uncertain'").settled()).isFalse();
    }

    @Test
    void anApplicationThatWasNotAcceptedShowsTheProblem() {
        Outcome outcome = Outcome.refused(DUTCH, new HttpCalls.Reply(422, json("{'detail':'A field is wrong.'}")));
        assertThat(outcome.settled()).isTrue();
        assertThat(outcome.state()).isEqualTo("not accepted (422)");
        assertThat(outcome.answer()).isEqualTo("A field is wrong.");
    }

    @Test
    void columnsAreAligned() {
        assertThat(Table.lines(List.of("A", "LONG"), List.of(List.of("wide", "1"), List.of("x", "2"))))
                .containsExactly("A     LONG", "wide  1", "x     2");
    }

    private static Outcome told(String delivery) {
        return Outcome.told(
                DUTCH,
                json("{'reference':'REF','centre':{'nameNl':'OCMW Gent','nameFr':'CPAS de Gand'},'delivery':{"
                        + delivery + "}}"),
                "url");
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
