package example.fauvette;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.spi.AnswerReader;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Recognises;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a dossier, puts each document into it, hands it in. Until it is handed in, nobody at the centre sees it: whatever
 * breaks off before may be done again, and only the last call can leave a doubt.
 */
final class FauvetteAdapter implements Adapter, Recognises {
    private final FauvetteServer server;
    private final AnswerReader answers;

    FauvetteAdapter(FauvetteServer server, AnswerReader answers) {
        this.server = server;
        this.answers = answers;
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        // what an earlier attempt finished is not done again, even after a restart of the hub
        String number = delivery.progress().once("open", () -> open(delivery));
        for (Attachment attachment : delivery.attachments()) {
            UUID id = attachment.description().id();
            delivery.progress().once("document " + id, () -> put(delivery, number, attachment));
        }
        Call handIn = Call.post("/dossiers/" + number + "/depot", delivery);
        return answers.acknowledgement(accepted(server.make(handIn, FailureKind.UNCERTAIN), FailureKind.UNCERTAIN));
    }

    /** The dossier's number. */
    private String open(Delivery delivery) {
        Call open = Call.put("/depots/" + delivery.id(), delivery);
        Answer answer = accepted(server.make(open, FailureKind.TRANSIENT), FailureKind.TRANSIENT);
        return answers.acknowledgement(answer)
                .theirReference()
                .orElseThrow(() -> new AdapterFailure(
                        FailureKind.TRANSIENT,
                        "numberMissing",
                        "Fauvette gave no number to go on with. The hub tries again.",
                        "the answer to PUT /depots has no dossier"));
    }

    private String put(Delivery delivery, String number, Attachment attachment) {
        Call document = Call.document("/dossiers/" + number + "/pieces/", delivery, attachment);
        accepted(server.make(document, FailureKind.TRANSIENT), FailureKind.TRANSIENT);
        return "done";
    }

    /** Only what was handed in is there: a dossier that is still open counts as none, and is gone on with. */
    @Override
    public Optional<Acknowledgement> find(UUID deliveryId) {
        Answer answer = server.make(Call.get("/depots/" + deliveryId), FailureKind.UNCERTAIN);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(answers.acknowledgement(accepted(answer, FailureKind.UNCERTAIN)))
                        .filter(found -> found.stage() == Stage.FILED);
    }

    /** The folder's {@code errors.yaml} goes before what is said here of an HTTP status. */
    private Answer accepted(Answer answer, FailureKind unlessTold) {
        if (answer.status() / 100 == 2) {
            return answer;
        }
        throw answers.failure(answer, switch (answer.status()) {
            case 401, 403 -> FailureKind.MISCONFIGURED;
            case 408, 425, 429, 503 -> FailureKind.TRANSIENT;
            default -> switch (answer.status() / 100) {
                case 3 -> FailureKind.MISCONFIGURED;
                case 4 -> FailureKind.REFUSED;
                default -> unlessTold;
            };
        });
    }

    @Override
    public String destination() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
