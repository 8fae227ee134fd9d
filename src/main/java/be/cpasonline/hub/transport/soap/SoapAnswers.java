package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.spi.AnswerReader;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.transport.http.HttpAnswer;
import be.cpasonline.hub.transport.http.HttpAnswers;
import java.util.Optional;
import java.util.UUID;
import org.w3c.dom.Element;

/** What an answer means: its fault, else its body; what is not SOAP means what its HTTP status does. */
final class SoapAnswers {
    private final AnswerReader reader;
    private final HttpAnswers http;
    private final AnswerProof proof;

    SoapAnswers(AdapterContext context, SoapOptions options) {
        this.reader = context.answers();
        this.http = new HttpAnswers(context.packageName(), context.answers(), context.clock());
        this.proof = new AnswerProof(options, context.clock());
    }

    /**
     * Reads an answer.
     *
     * @param messageId what it must answer, where it says what it answers
     * @throws AdapterFailure where it is not SOAP, not proved or not an answer to this message
     */
    Told read(HttpAnswer answer, UUID messageId) {
        if (answer.status() / 100 == 3) {
            throw http.failure(answer);
        }
        boolean accepting = answer.status() / 100 == 2;
        if (accepting && !answer.complete()) {
            throw http.brokenOff(answer);
        }
        Received received = AnswerParts.read(answer.answer())
                .orElseThrow(() -> accepting ? http.notUnderstood(answer, "it is not SOAP") : http.failure(answer));
        Envelope envelope = received.envelope();
        prove(received);
        if (!Addressing.answers(envelope, messageId)) {
            throw http.notUnderstood(answer, "it answers another message");
        }
        return SoapFault.in(envelope)
                .map(fault -> faulted(answer, fault))
                .or(() -> envelope.content().filter(content -> accepting).map(content -> accepted(answer, content)))
                .orElseThrow(() -> accepting ? http.notUnderstood(answer, "its body is empty") : http.failure(answer));
    }

    private void prove(Received received) {
        try {
            proof.open(received);
        } catch (AdapterFailure failure) {
            throw SoapFault.in(received.envelope())
                    .map(fault -> new AdapterFailure(
                            failure.kind(),
                            failure.code(),
                            failure.sentence(),
                            failure.detail() + "; it holds a fault: " + fault.names()))
                    .orElse(failure);
        }
    }

    private Told faulted(HttpAnswer answer, SoapFault fault) {
        Answer told = part(answer, fault.element());
        return new Told(
                told, Optional.of(http.waiting(answer, reader.failure(told, fault.kind(answer.status())))), reader);
    }

    private Told accepted(HttpAnswer answer, Element content) {
        return new Told(part(answer, content), Optional.empty(), reader);
    }

    private static Answer part(HttpAnswer answer, Element element) {
        return new Answer(answer.status(), "application/xml", SoapXml.write(element));
    }

    /**
     * What a package told.
     *
     * @param answer the fault, or the first element of the body
     * @param fault what the fault means; empty where it is none
     * @param reader reads the folder's words
     */
    record Told(Answer answer, Optional<AdapterFailure> fault, AnswerReader reader) {

        /**
         * What it acknowledges.
         *
         * @throws AdapterFailure where it acknowledges nothing
         */
        Acknowledgement acknowledgement() {
            if (fault.isPresent()) {
                throw fault.get();
            }
            return reader.acknowledgement(answer);
        }

        /** Whether the package's own error code is this one. */
        boolean says(String code) {
            return fault.orElseGet(() -> reader.failure(answer, FailureKind.UNCERTAIN))
                    .code()
                    .equals(code);
        }
    }
}
