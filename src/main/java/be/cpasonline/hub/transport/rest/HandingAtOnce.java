package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.HttpAnswers;

/** One POST with everything. */
final class HandingAtOnce implements Handing {
    private final RestOptions options;
    private final Credentials credentials;
    private final HttpAnswers answers;

    HandingAtOnce(RestOptions options, Credentials credentials, HttpAnswers answers) {
        this.options = options;
        this.credentials = credentials;
        this.answers = answers;
    }

    @Override
    public Acknowledgement hand(Delivery delivery, Deadline deadline) {
        return answers.read(credentials.call(
                () -> RestRequests.post(delivery, options, RequestBody.of(delivery, options)), deadline));
    }
}
