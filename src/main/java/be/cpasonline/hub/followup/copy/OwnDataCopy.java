package be.cpasonline.hub.followup.copy;

import be.cpasonline.hub.audit.Audit;
import be.cpasonline.hub.delivery.Deliveries;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.followup.copy.KeptUnsent.Begun;
import be.cpasonline.hub.followup.receipt.ReceiptPaper;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.FollowUps;
import be.cpasonline.hub.register.OwnApplication;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.status.Statuses;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers all that the hub keeps on a person, in files that people and programs can read (GDPR, art. 15 and 20): what the
 * person sent, or began and did not send, what it was given, what the centre said, to whom it went and who looked at it.
 */
@Service
public class OwnDataCopy {
    private static final String WHO = "the person";
    private static final String WHAT = "copyOwnData";

    private final Register register;
    private final FollowUps followUps;
    private final Deliveries deliveries;
    private final Statuses statuses;
    private final Documents documents;
    private final Audit audit;
    private final ReceiptPaper receipts;
    private final KeptUnsent unsent;
    private final CopyIndex index;
    private final JsonMapper json;

    OwnDataCopy(
            Register register,
            FollowUps followUps,
            Deliveries deliveries,
            Statuses statuses,
            Documents documents,
            Audit audit,
            ReceiptPaper receipts,
            KeptUnsent unsent,
            CopyIndex index,
            JsonMapper json) {
        this.register = register;
        this.followUps = followUps;
        this.deliveries = deliveries;
        this.statuses = statuses;
        this.documents = documents;
        this.audit = audit;
        this.receipts = receipts;
        this.unsent = unsent;
        this.index = index;
        this.json = json.rebuild()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .changeDefaultPropertyInclusion(all ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .build();
    }

    /**
     * Writes the copy, as one ZIP file; documents pass without being held whole. That it was made is noted in the audit
     * before anything is written.
     *
     * @param niss the person's number, 11 digits: of who is there, and of nobody else
     * @param language of what people read in it
     * @param site address of the hub's pages, as the person sees it
     * @param target where it is written to; not closed
     * @throws IOException where it cannot be written, or a document cannot be read
     */
    public void write(String niss, Locale language, URI site, OutputStream target) throws IOException {
        List<OwnApplication> applications = register.ofPerson(niss);
        applications.forEach(
                application -> audit.note(WHO, WHAT, application.applicationId().toString(), ""));
        List<Begun> begun = unsent.of(niss);
        try (Archive archive = new Archive(target, json)) {
            archive.file(
                    "index.html", index.write(applications, begun, language).getBytes(StandardCharsets.UTF_8));
            for (Begun each : begun) {
                archive.json(CopyIndex.file(each), each);
            }
            for (OwnApplication application : applications) {
                write(application, site, archive);
            }
        }
    }

    private void write(OwnApplication application, URI site, Archive archive) throws IOException {
        UUID id = application.applicationId();
        String folder = application.reference() + "/";
        Registered registered = register.find(application.reference()).orElseThrow();
        archive.json(folder + "receipt.json", registered.receipt());
        archive.file(folder + "receipt.pdf", receipts.pdf(registered, site));
        archive.json(
                folder + "follow-ups.json",
                followUps.of(id).stream().map(CopiedFollowUp::of).toList());
        archive.json(
                folder + "case.json",
                statuses.of(id).stream()
                        .flatMap(kept -> CopiedStatus.of(kept).stream())
                        .toList());
        archive.json(
                folder + "deliveries.json",
                deliveries.of(id).stream().map(CopiedDelivery::of).toList());
        archive.json(
                folder + "looked-at.json",
                audit.about(List.of(id.toString(), application.reference())).stream()
                        .map(CopiedLook::of)
                        .toList());
        if (!application.forgotten()) {
            archive.file(folder + "application.json", register.submitted(id));
            writeDocuments(id, folder, archive);
        }
    }

    private void writeDocuments(UUID applicationId, String folder, Archive archive) throws IOException {
        List<CopiedDocument> copied = new ArrayList<>();
        for (Document document : all(applicationId)) {
            copied.add(
                    new CopiedDocument(document, "documents/" + FileNames.of(copied.size() + 1, document.fileName())));
        }
        archive.json(folder + "documents.json", copied);
        for (CopiedDocument document : copied) {
            try (InputStream content = documents.open(document.description().id())) {
                archive.file(folder + document.file(), content);
            }
        }
    }

    /** Those of the application, then those of what followed it. */
    private List<Document> all(UUID applicationId) {
        List<Document> all =
                new ArrayList<>(register.read(applicationId).application().documents());
        for (FollowUp followUp : followUps.of(applicationId)) {
            all.addAll(documents.verified(applicationId, CopiedFollowUp.documents(followUp)));
        }
        return all;
    }
}
