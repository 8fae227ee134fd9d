package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.ChecksItself;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.spi.ReportsStatus;
import java.util.Optional;

/**
 * An adapter that is asked nothing that its folder does not declare: no test becomes a case, no document is lost. What it
 * answers is whole.
 */
final class DeclaredAdapter implements PackageAdapter {
    private final CasePackage casePackage;
    private final Adapter adapter;

    DeclaredAdapter(CasePackage casePackage, Adapter adapter) {
        this.casePackage = casePackage;
        this.adapter = adapter;
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        if (delivery.test()) {
            require(Capability.TEST_MODE, "tell tests from real applications");
        }
        Delivery taken = delivery.attachments().isEmpty() || casePackage.can(Capability.DOCUMENTS)
                ? delivery
                : withoutDocuments(delivery);
        return AnswerCheck.acknowledged(() -> adapter.deliver(taken));
    }

    @Override
    public Optional<Recognises> recognises() {
        return casePackage.can(Capability.RECOGNISES) && adapter instanceof Recognises asked
                ? Optional.of(deliveryId -> AnswerCheck.found(() -> asked.find(deliveryId)))
                : Optional.empty();
    }

    @Override
    public Optional<ReportsStatus> reportsStatus() {
        return casePackage.can(Capability.REPORTS_STATUS) && adapter instanceof ReportsStatus asked
                ? Optional.of(asked)
                : Optional.empty();
    }

    @Override
    public Optional<ChecksItself> checksItself() {
        return adapter instanceof ChecksItself asked ? Optional.of(asked) : Optional.empty();
    }

    @Override
    public String destination() {
        return adapter.destination();
    }

    @Override
    public void close() {
        adapter.close();
    }

    /** The payload names them, and the centre asks the person; else this one application needs a person to look. */
    private Delivery withoutDocuments(Delivery delivery) {
        if (!casePackage.manifest().namesDocuments()) {
            throw new AdapterFailure(
                    FailureKind.REFUSED,
                    "documentsNotTaken",
                    casePackage.title() + " takes no documents, and this application has some. Nothing was sent.",
                    "the folder " + casePackage.name() + " declares neither DOCUMENTS nor documentsNamed");
        }
        return delivery.withoutAttachments();
    }

    private void require(Capability capability, String what) {
        if (!casePackage.can(capability)) {
            throw new AdapterFailure(
                    FailureKind.MISCONFIGURED,
                    "notDeclared",
                    casePackage.title() + " cannot " + what + ". Nothing was sent.",
                    "the folder " + casePackage.name() + " does not declare " + capability);
        }
    }
}
