package be.cpasonline.hub.workbench.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Lets go wrong what was asked to, and notes what passes: once before the package is called, and once after. */
final class Interception implements ResponseDefinitionTransformerV2, ResponseTransformerV2 {
    /** So that the hub's patience can be tried; most packages' options wait longer. */
    static final Duration SLOW = Duration.ofSeconds(10);

    private static final int CONNECTS_WITHIN_MILLIS = 2_000;

    private final Exchange.Caller caller;
    private final String called;
    private final URI origin;
    private final Passing passing;
    /** What is to go wrong with those that are under way. */
    private final Map<UUID, Fault> asked = new ConcurrentHashMap<>();

    private Interception(Exchange.Caller caller, String called, URI origin, Passing passing) {
        this.caller = caller;
        this.called = called;
        this.origin = origin;
        this.passing = passing;
    }

    /** Before a server of the package. */
    static Interception of(URI origin, Passing passing) {
        return new Interception(Exchange.Caller.HUB, origin.toString(), origin, passing);
    }

    /**
     * Before the hub.
     *
     * @param called what the package calls
     */
    static Interception ofHub(String called, URI origin, Passing passing) {
        return new Interception(Exchange.Caller.PACKAGE, called, origin, passing);
    }

    @Override
    public String getName() {
        return "interception";
    }

    @Override
    public boolean applyGlobally() {
        return true;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Fault chosen = passing.faults().now();
        Fault fault = chosen.reachesThePackage() && !listening() ? Fault.ABSENT : chosen;
        ResponseDefinitionBuilder passedOn = ResponseDefinitionBuilder.like(event.getResponseDefinition());
        ResponseDefinitionBuilder answer = switch (fault) {
            case NONE, LOST_ANSWER, GARBAGE, BROKEN -> passedOn;
            case SLOW -> passedOn.withFixedDelay((int) SLOW.toMillis());
            case RESET, CUT ->
                aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case UNAVAILABLE, BUSY, REFUSED, ABSENT, SHUT ->
                aResponse().withStatus(503).withHeader("Retry-After", "2");
        };
        asked.put(event.getId(), fault);
        return answer.build();
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        Fault before = Optional.ofNullable(asked.remove(event.getId())).orElse(Fault.NONE);
        Fault fault = before.reachesThePackage() && !response.isFromProxy() ? Fault.BROKEN : before;
        note(event.getRequest(), Optional.of(response).filter(Response::isFromProxy), fault);
        return switch (fault) {
            case LOST_ANSWER, BROKEN ->
                Response.response()
                        .fault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)
                        .build();
            case GARBAGE -> Response.response().status(200).body("<{garbage").build();
            case NONE, SLOW, RESET, CUT, UNAVAILABLE, BUSY, REFUSED, ABSENT, SHUT -> response;
        };
    }

    /** Who calls must be able to tell a server that is down, and has taken nothing, from one that broke off. */
    private boolean listening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(origin.getHost(), port()), CONNECTS_WITHIN_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private int port() {
        if (origin.getPort() >= 0) {
            return origin.getPort();
        }
        return "https".equals(origin.getScheme()) ? 443 : 80;
    }

    private void note(Request request, Optional<Response> response, Fault fault) {
        var began = request instanceof com.github.tomakehurst.wiremock.verification.LoggedRequest logged
                ? logged.getLoggedDate().toInstant()
                : passing.clock().instant();
        passing.exchanges()
                .add(number -> new Exchange(
                        number,
                        caller,
                        began,
                        Duration.between(began, passing.clock().instant()),
                        request.getMethod() + " " + called + passing.dots().text(request.getUrl()),
                        lines(request.getHeaders()),
                        body(request.getHeaders(), request.getBody()),
                        response.map(answer -> new Exchange.Answer(
                                String.valueOf(answer.getStatus()),
                                lines(answer.getHeaders()),
                                body(answer.getHeaders(), answer.getBody()))),
                        fault));
    }

    private List<String> lines(HttpHeaders headers) {
        return headers.all().stream()
                .filter(header -> !header.keyEquals("Host"))
                .flatMap(header ->
                        header.values().stream().map(value -> passing.dots().header(header.key(), value)))
                .toList();
    }

    private String body(HttpHeaders headers, byte[] body) {
        HttpHeader type = headers.getHeader("Content-Type");
        return passing.dots().text(BodyText.of(type.isPresent() ? type.firstValue() : "", body));
    }
}
