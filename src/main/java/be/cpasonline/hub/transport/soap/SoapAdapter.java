package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.transport.http.Addresses;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.NotConfigured;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands over by SOAP: one call, one answer. Never tries again by itself. */
final class SoapAdapter implements Adapter, Recognises {
    private final SoapOptions options;
    private final Map<Delivery.Kind, SoapOperation> operations = new EnumMap<>(Delivery.Kind.class);
    private final Optional<SoapLookup> lookup;
    private final SoapCalls calls;

    SoapAdapter(AdapterContext context, SoapOptions options) {
        this.options = options;
        WsdlContract contract = WsdlContract.read(context.files(), options);
        bind(contract, Delivery.Kind.ORIGINAL, options.operation());
        bind(contract, Delivery.Kind.ADDITION, options.additionOperation());
        bind(contract, Delivery.Kind.WITHDRAWAL, options.withdrawalOperation());
        this.lookup = SoapLookup.of(context.files(), options, contract);
        this.calls = new SoapCalls(context, options);
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        if (delivery.test() && options.testHeader() == null && options.testEndpoint() == null) {
            throw NotConfigured.test("testHeader or testEndpoint");
        }
        if (!delivery.attachments().isEmpty() && options.documents() == null) {
            throw SoapFailures.payload("the delivery has documents, and the option documents is missing");
        }
        SoapOperation operation = operation(delivery.kind());
        var call = new SoapCall(
                operation,
                SoapCalls.payload(delivery.payload().body(), operation),
                delivery.attachments(),
                delivery.id(),
                delivery.test());
        return calls.make(call, Deadline.in(options.totalTimeout())).acknowledgement();
    }

    @Override
    public Optional<Acknowledgement> find(UUID deliveryId) {
        return lookup.orElseThrow(() -> NotConfigured.lookup("lookupOperation"))
                .ask(calls, deliveryId, Deadline.in(options.totalTimeout()));
    }

    @Override
    public String destination() {
        return Addresses.server(options.endpoint());
    }

    @Override
    public void close() {
        calls.close();
    }

    private void bind(WsdlContract contract, Delivery.Kind kind, @Nullable String name) {
        if (name != null) {
            operations.put(kind, contract.operation(name));
        }
    }

    private SoapOperation operation(Delivery.Kind kind) {
        return Optional.ofNullable(operations.get(kind)).orElseThrow(() -> switch (kind) {
            case ADDITION -> NotConfigured.later("additionNotConfigured", "the option additionOperation is missing");
            case WITHDRAWAL ->
                NotConfigured.later("withdrawalNotConfigured", "the option withdrawalOperation is missing");
            case ORIGINAL -> new IllegalStateException("it is bound when the adapter is opened");
        });
    }
}
