package be.cpasonline.hub.status.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package says over SOAP follows the same rules, into the same history. */
class StatusesOverSoapTest extends SpeaksSoap {

    @ParameterizedTest
    @ValueSource(strings = {Message.SOAP_11, Message.SOAP_12})
    void aWordOfThePackageComesBackAsOurStatus(String version) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = post(
                new Message(aCase("AFSPRAAK", key, "<until>2026-12-01</until><text>Kom langs.</text>")).soap(version));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        System.out.println(answer.body());
        assertThat(answer.body()).contains("Envelope xmlns", version);
        assertThat(text(answer, "status")).isEqualTo("APPOINTMENT");
        assertThat(isSignedByTheHub(answer)).isTrue();
        assertThat(body(send(request(place))).at("/case/text").asString()).isEqualTo("Kom langs.");
    }

    @Test
    void theDescription() {
        HttpResponse<String> answer = send(request(PATH + "?wsdl"));
        System.out.println(answer.body());
        System.out.println(send(request(PATH + "?xsd=statuses-1.xsd")).body());
        System.out.println(post("<x", Message.SOAP_11).body());
        System.out.println(post(report().signedBy(Parties.STRANGER)).body());
        System.out.println(post(new Message(aCase("", "key", "<x/>"))).body());
    }
}
