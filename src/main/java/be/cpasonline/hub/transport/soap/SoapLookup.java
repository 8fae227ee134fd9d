package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.soap.SoapAnswers.Told;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks the package what it has of a key, with the request that {@code lookup.xml} of the folder is. */
final class SoapLookup {
    private static final String FILE = "lookup.xml";
    private static final String KEY = "{key}";

    private final SoapOperation operation;
    private final String request;
    private final String notFound;

    private SoapLookup(SoapOperation operation, String request, String notFound) {
        this.operation = operation;
        this.request = request;
        this.notFound = notFound;
    }

    /**
     * Empty where the options name no operation for it.
     *
     * @throws be.cpasonline.hub.spi.AdapterFailure where the request is missing or not what the operation takes
     */
    static Optional<SoapLookup> of(AdapterContext.Files files, SoapOptions options, WsdlContract contract) {
        String name = options.lookupOperation();
        String notFound = options.lookupNotFound();
        if (name == null || notFound == null) {
            return Optional.empty();
        }
        SoapOperation operation = contract.operation(name);
        String request = files.read(FILE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> text.contains(KEY))
                .orElseThrow(() -> SoapFailures.wsdl(
                        "the option lookupOperation needs the file " + FILE + " with " + KEY + " in it"));
        SoapCalls.payload(request.getBytes(StandardCharsets.UTF_8), operation);
        return Optional.of(new SoapLookup(operation, request, notFound));
    }

    /**
     * What the package has; empty only where it says by its own code that it has nothing.
     *
     * @throws be.cpasonline.hub.spi.AdapterFailure where it cannot be told
     */
    Optional<Acknowledgement> ask(SoapCalls calls, UUID key, Deadline deadline) {
        byte[] filled = request.replace(KEY, key.toString()).getBytes(StandardCharsets.UTF_8);
        // A message of its own: with the key as its id a package could take it for the delivery.
        Told told = calls.make(
                new SoapCall(operation, SoapCalls.payload(filled, operation), List.of(), UUID.randomUUID(), false),
                deadline);
        return told.says(notFound) ? Optional.empty() : Optional.of(told.acknowledgement());
    }
}
