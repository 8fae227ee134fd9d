package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.transport.http.Addresses;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.HttpAnswers;
import be.cpasonline.hub.transport.http.HttpCalls;
import be.cpasonline.hub.transport.http.NotConfigured;
import java.util.Optional;
import java.util.UUID;

/** Hands over by HTTP. Never tries again by itself, but for a token that the package no longer takes. */
final class RestAdapter implements Adapter, Recognises {
    private final RestOptions options;
    private final HttpCalls calls;
    private final Lookup lookup;
    private final Handing handing;

    RestAdapter(AdapterContext context, RestOptions options) {
        this.options = options;
        this.calls = new HttpCalls(options);
        var credentials = new Credentials(options, calls, Tokens.of(options, calls, context.clock()));
        var answers = new HttpAnswers(context.packageName(), context.answers(), context.clock());
        this.lookup = new Lookup(options, credentials, answers);
        this.handing = options.documents() == RestOptions.Handover.SEPARATE
                ? new HandingInSteps(options, credentials, answers, lookup)
                : new HandingAtOnce(options, credentials, answers);
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        if (delivery.test() && options.testHeader() == null) {
            throw NotConfigured.test("testHeader");
        }
        return handing.hand(delivery, Deadline.in(options.totalTimeout()));
    }

    @Override
    public Optional<Acknowledgement> find(UUID deliveryId) {
        return lookup.whole(deliveryId, Deadline.in(options.totalTimeout()));
    }

    @Override
    public String destination() {
        return Addresses.server(options.endpoint());
    }

    @Override
    public void close() {
        calls.close();
    }
}
