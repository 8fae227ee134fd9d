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
 * Opens a dossier, puts each document into it, hands it in. Until it is handed in nobody at the centre sees it, and each
 * call made again changes nothing; even so, what was sent and not answered is uncertain: the hub asks before it goes on.
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
        return answers.acknowledgement(accepted(server.make(Call.post("/dossiers/" + number + "/depot", delivery))));
    }

    /** The dossier's number. */
    private String open(Delivery delivery) {
        Answer answer = accepted(server.make(Call.put("/depots/" + delivery.id(), delivery)));
        return answers.acknowledgement(answer)
                .theirReference()
                .orElseThrow(() -> new AdapterFailure(
                        FailureKind.UNCERTAIN,
                        "numberMissing",
                        "Fauvette gave no number to go on with; whether it has the application is being looked up.",
                        "the answer to PUT /depots has no dossier"));
    }

    private String put(Delivery delivery, String number, Attachment attachment) {
        accepted(server.make(Call.document("/dossiers/" + number + "/pieces/", delivery, attachment)));
        return "done";
    }

    /** Only what was handed in is there: a dossier that is still open counts as none, and is gone on with. */
    @Override
    public Optional<Acknowledgement> find(UUID deliveryId) {
        Answer answer = server.make(Call.get("/depots/" + deliveryId));
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(answers.acknowledgement(accepted(answer)))
                        .filter(found -> found.stage() == Stage.FILED);
    }

    /** The folder's {@code errors.yaml} goes before what is said here of an HTTP status. */
    private Answer accepted(Answer answer) {
        if (answer.status() / 100 == 2) {
            return answer;
        }
        throw answers.failure(answer, switch (answer.status()) {
            case 401, 403 -> FailureKind.MISCONFIGURED;
            case 408, 425, 429, 503 -> FailureKind.TRANSIENT;
            default -> switch (answer.status() / 100) {
                case 3 -> FailureKind.MISCONFIGURED;
                case 4 -> FailureKind.REFUSED;
                default -> FailureKind.UNCERTAIN;
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
