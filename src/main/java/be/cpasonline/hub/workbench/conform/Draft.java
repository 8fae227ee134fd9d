package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.model.Registration;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An application before it is read: the shortest that there can be, and what is changed about it. */
final class Draft {
    static final String NISS = "85073099734";
    static final String FAMILY_NAME = "Exemple";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHORTEST = """
            {"modelVersion": 2,
             "applicant": {"niss": "%s", "familyName": "%s", "language": "fr",
               "address": {"postalCode": "5000", "municipality": "Namur"},
               "contact": {"phone": "+32470123456"}},
             "needs": [{"kind": "OTHER"}],
             "source": {"channel": "WEB_FORM", "identification": {"level": "urn:be:fedict:iam:fas:Level500"}}}
            """.formatted(NISS, FAMILY_NAME);

    private Draft() {}

    /** The application that comes of a change, as it is registered. */
    static RegisteredApplication registered(ApplicationJson reader, Consumer<ObjectNode> change) {
        return registered(reader, json(change));
    }

    /** The application that comes of a change, as it is submitted. */
    static ObjectNode json(Consumer<ObjectNode> change) {
        ObjectNode json = (ObjectNode) JSON.readTree(SHORTEST);
        change.accept(json);
        return json;
    }

    /** An application as it is registered. */
    static RegisteredApplication registered(ApplicationJson reader, ObjectNode json) {
        Application application = reader.read(json.toString().getBytes(StandardCharsets.UTF_8));
        var registration = new Registration(
                UuidCreator.getTimeOrderedEpoch(),
                "NAM-0A0B-0C0D",
                OffsetDateTime.parse("2026-11-20T10:15:30+01:00"),
                LocalDate.parse("2026-11-20"),
                "2026/000123",
                new CentreName("0212344876", "92094", "0212344876", "CPAS de Namur", "OCMW Namen", "ÖSHZ Namur"),
                null);
        return new RegisteredApplication(registration, application);
    }

    /** Who applies. */
    static ObjectNode applicant(ObjectNode application) {
        return (ObjectNode) application.path("applicant");
    }

    /** Makes one kind of help all that is asked for. */
    static ObjectNode need(ObjectNode application, String kind) {
        return application.putArray("needs").addObject().put("kind", kind);
    }
}
