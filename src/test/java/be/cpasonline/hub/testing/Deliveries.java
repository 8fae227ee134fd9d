package be.cpasonline.hub.testing;

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
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.model.Registration;
import be.cpasonline.hub.model.Source;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.Payload;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Deliveries for tests. */
public final class Deliveries {
    private Deliveries() {}

    /** A real one with a small payload. */
    public static Delivery of(Attachment... attachments) {
        return of(UuidCreator.getTimeOrderedEpoch(), false, attachments);
    }

    /** A test one. */
    public static Delivery test() {
        return of(UuidCreator.getTimeOrderedEpoch(), true);
    }

    /** A real one whose steps are remembered in a way of the test's. */
    public static Delivery remembering(Delivery.Progress progress) {
        Delivery one = of();
        return new Delivery(
                one.id(),
                one.attempt(),
                one.kind(),
                one.original(),
                one.application(),
                one.payload(),
                one.attachments(),
                one.test(),
                progress);
    }

    /** One with this id. */
    public static Delivery of(UUID id, boolean test, Attachment... attachments) {
        return new Delivery(
                id,
                1,
                Delivery.Kind.ORIGINAL,
                Optional.empty(),
                application("Exemple"),
                new Payload("application/json", "{\"naam\":\"Exemple\"}".getBytes(StandardCharsets.UTF_8)),
                List.of(attachments),
                test,
                (step, work) -> work.get());
    }

    /** A document of a size, with a content. */
    public static Attachment document(long size, Supplier<InputStream> content) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Attachment(
                new Document(id, DocumentKind.BILL, "facture Exemple.pdf", "application/pdf", size, null), content);
    }

    /** The shortest application there can be. */
    public static RegisteredApplication application(String familyName, Need... needs) {
        var applicant = new Applicant(
                "85073099734",
                familyName,
                null,
                null,
                null,
                Language.FRENCH,
                null,
                new Contact("+32470123456", null, null, null, null));
        List<Need> asked = needs.length == 0 ? List.of(new Need.Other("de l'aide", null)) : List.of(needs);
        var source = new Source(Channel.WEB_FORM, null, new Identification("level", null, null), null);
        var application =
                new Application(ModelVersion.CURRENT, applicant, null, asked, null, List.of(), List.of(), source, null);
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
}
