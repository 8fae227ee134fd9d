package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.Delivery.Attachment;
import java.util.List;
import java.util.UUID;
import org.w3c.dom.Element;

/**
 * One call.
 *
 * @param operation which
 * @param payload what the body holds
 * @param documents what the payload includes
 * @param messageId the idempotency key: the same at every attempt
 * @param test whether it goes where tests go
 */
record SoapCall(SoapOperation operation, Element payload, List<Attachment> documents, UUID messageId, boolean test) {}
