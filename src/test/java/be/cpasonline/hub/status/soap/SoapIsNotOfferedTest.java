package be.cpasonline.hub.status.soap;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

/** Without a key of its own the hub offers no SOAP, and says so; all else goes on. */
class SoapIsNotOfferedTest extends CallsTheInterface {
    @Autowired
    private SoapHealth health;

    @Test
    void aMessageIsToldThatTheServiceIsNotOffered() {
        HttpResponse<String> answer =
                send(request(SpeaksSoap.PATH).header("Content-Type", "text/xml").POST(BodyPublishers.ofString("<x/>")));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(SpeaksSoap.fault(answer)).containsExactly("Server notOffered");
    }

    @Test
    void healthSaysWhyAndNothingIsWrong() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails())
                .containsEntry("offered", false)
                .containsEntry("problem", "hub.soap.certificate is not set.");
        assertThat(submit(application()).statusCode()).isEqualTo(201);
    }
}
