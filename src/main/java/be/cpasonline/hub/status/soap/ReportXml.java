package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.StrictBody;
import be.cpasonline.hub.platform.soap.Elements;
import be.cpasonline.hub.platform.soap.SoapSchema;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.status.Kept;
import be.cpasonline.hub.status.Received;
import be.cpasonline.hub.status.Report;
import be.cpasonline.hub.status.Report.Answer;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads reports from XML, by the schema and by the rules that hold for every report; writes what is kept. */
@Lazy
@Component
class ReportXml {
    private final SoapSchema schema =
            new SoapSchema("status/soap/statuses-1.xsd", Xml.ELEMENTS, List.of("ReportStatus"));
    private final StrictBody bodies;

    ReportXml(StrictBody bodies) {
        this.bodies = bodies;
    }

    /**
     * A report with its key.
     *
     * @param path of the element that holds the report
     * @param fingerprint of the element in its canonical form: prefixes and blanks in tags do not count
     */
    record Requested(String path, String key, Report report, byte[] fingerprint) {
        @Override
        public String toString() {
            return "Requested[path=" + path + "]";
        }
    }

    /**
     * Reads a request.
     *
     * @throws ProblemException naming each element that is wrong and the rule, never a value
     */
    Requested read(Element request) {
        schema.check(request);
        Element about = Elements.children(request).getLast();
        String path = "/" + request.getLocalName() + "/" + about.getLocalName();
        return new Requested(
                path,
                Elements.children(request).getFirst().getTextContent(),
                bodies.checked(report(about), pointer -> path + Report.place(pointer)),
                fingerprint(request));
    }

    Element write(Received received) {
        Kept kept = received.kept();
        Element answer = Xml.ELEMENTS.root("ReportStatusResponse");
        Xml.ELEMENTS.add(answer, "id", kept.id());
        Xml.ELEMENTS.add(answer, "deliveryId", kept.deliveryId());
        Xml.ELEMENTS.add(answer, "word", kept.word());
        kept.status().ifPresent(status -> Xml.ELEMENTS.add(answer, "status", status.name()));
        Xml.ELEMENTS.add(answer, "standing", kept.standing().word());
        Xml.ELEMENTS.add(answer, "at", moment(kept.at()));
        Xml.ELEMENTS.add(answer, "receivedAt", moment(kept.receivedAt()));
        kept.theirReference().ifPresent(reference -> Xml.ELEMENTS.add(answer, "reference", reference));
        kept.until().ifPresent(until -> Xml.ELEMENTS.add(answer, "until", until));
        kept.transferredTo().ifPresent(nis -> Xml.ELEMENTS.add(answer, "transferredTo", nis));
        Xml.ELEMENTS.add(answer, "known", received.known());
        return answer;
    }

    private static Report report(Element about) {
        @Nullable String id = text(about, "deliveryId");
        @Nullable UUID deliveryId = id == null ? null : UUID.fromString(id);
        @Nullable String reference = text(about, "reference");
        OffsetDateTime at = OffsetDateTime.parse(given(about, "at"));
        if (about.getLocalName().equals("aboutDelivery")) {
            Answer answer = Answer.valueOf(given(about, "answer").toUpperCase(Locale.ROOT));
            return new Report.AboutDelivery(
                    Objects.requireNonNull(deliveryId), reference, at, answer, text(about, "code"));
        }
        @Nullable String until = text(about, "until");
        return new Report.AboutCase(
                deliveryId,
                reference,
                at,
                given(about, "status"),
                until == null ? null : LocalDate.parse(until),
                text(about, "text"),
                text(about, "transferredTo"));
    }

    private static String given(Element parent, String name) {
        return Objects.requireNonNull(text(parent, name)).strip();
    }

    private static @Nullable String text(Element parent, String name) {
        return Elements.children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse(null);
    }

    private static String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Brussels.time(instant));
    }

    private static byte[] fingerprint(Element request) {
        try {
            ByteArrayOutputStream canonical = new ByteArrayOutputStream();
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                    .canonicalizeSubtree(request, canonical);
            return Fingerprint.of(canonical.toByteArray());
        } catch (XMLSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
