package be.cpasonline.hub.register;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.Address;
import be.cpasonline.hub.model.Applicant;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.Channel;
import be.cpasonline.hub.model.Contact;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.model.Identification;
import be.cpasonline.hub.model.Language;
import be.cpasonline.hub.model.ModelVersion;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.model.Source;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Submissions of invented people. */
public final class Submissions {
    static final String NISS = "85073003328";
    static final String OTHER_NISS = "93051822361";
    public static final CentreName IXELLES = centre("0212344876", "21009");
    static final CentreName ETTERBEEK = centre("0206737484", "21005");

    private Submissions() {}

    static Submission submission(String key) {
        return submission(key, NISS, IXELLES);
    }

    public static Submission submission(String key, String niss, CentreName centre, UUID... documents) {
        return submission("portal", key, "under " + key, niss, centre, documents);
    }

    static Submission submission(
            String system, String key, String submitted, String niss, CentreName centre, UUID... documents) {
        Application application = application(submitted, niss, documents);
        return new Submission(
                system,
                key,
                new ApplicationJson().write(application),
                application,
                centre,
                centre.nis(),
                new Submission.PresumedBy("HABITUAL_RESIDENCE", "art. 1, 1°", List.of()));
    }

    private static Application application(String form, String niss, UUID... documents) {
        var applicant = new Applicant(
                niss,
                "Vanderzonneschijn",
                "Wilhelmina",
                null,
                "BE",
                Language.FRENCH,
                new Address("Rue Inventée", "1", null, "1050", "Ixelles", "21009"),
                new Contact(null, "wilhelmina@example.org", null, null, null));
        return new Application(
                ModelVersion.CURRENT,
                applicant,
                null,
                List.of(
                        new Need.Food("nothing left in the cupboard", true, null, null),
                        new Need.Debt(null, null, null, null, null),
                        new Need.Debt("another one", null, null, null, null)),
                null,
                Stream.of(documents).map(Submissions::document).toList(),
                List.of(),
                new Source(Channel.WEB_FORM, form, new Identification("urn:be:fas:500", "eid", null), null),
                null);
    }

    private static Document document(UUID id) {
        return new Document(id, DocumentKind.BILL, "bill of " + id + ".pdf", null, null, null);
    }

    private static CentreName centre(String id, String nis) {
        return new CentreName(id, nis, id, "CPAS " + nis, "OCMW " + nis, "ÖSHZ " + nis);
    }
}
