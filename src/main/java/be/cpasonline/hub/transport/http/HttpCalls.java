package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Makes calls over one pool of connections: no retries, no redirects, no cookies, an end at the deadline. */
public final class HttpCalls implements AutoCloseable {

    private final HttpSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarms;

    /** Opens a pool; connects to nothing. */
    public HttpCalls(HttpSettings settings) {
        this.settings = settings;
        this.client = HttpClients.custom()
                .setConnectionManager(pool(settings))
                .setRequestExecutor(new SentBytes())
                .setUserAgent("cpas-online-hub")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        var executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("http-deadline").daemon().factory());
        executor.setRemoveOnCancelPolicy(true);
        this.alarms = executor;
    }

    /**
     * Makes the call.
     *
     * @throws AdapterFailure where no answer came: by its kind whether anything had been sent
     */
    public HttpAnswer call(HttpUriRequestBase request, Deadline deadline) {
        if (deadline.over()) {
            throw NoAnswer.outOfTime();
        }
        request.setConfig(config(deadline));
        var context = HttpClientContext.create();
        ScheduledFuture<?> alarm =
                alarms.schedule(request::cancel, deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        try {
            return read(client.executeOpen(RoutingSupport.determineHost(request), request, context));
        } catch (IOException | HttpException | RuntimeException e) {
            throw NoAnswer.because(e, SentBytes.in(context), deadline);
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        client.close(CloseMode.GRACEFUL);
    }

    private RequestConfig config(Deadline deadline) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(min(settings.connectTimeout(), deadline.left())))
                .setResponseTimeout(timeout(min(settings.readTimeout(), deadline.left())))
                .build();
    }

    /** A status is an answer, even where the body breaks off or is too large. */
    private HttpAnswer read(ClassicHttpResponse response) {
        @Nullable HttpEntity entity = response.getEntity();
        String type = entity == null || entity.getContentType() == null ? "" : entity.getContentType();
        byte[] body = new byte[0];
        boolean complete = true;
        try {
            if (entity != null) {
                body = bounded(entity);
            }
            complete = body.length <= settings.maxAnswerBytes();
        } catch (IOException e) {
            complete = false;
        } finally {
            // Quietly: what was read stays true, however the connection ends.
            Closer.closeQuietly(response);
        }
        Optional<String> retryAfter = Optional.ofNullable(response.getFirstHeader(HttpHeaders.RETRY_AFTER))
                .map(Header::getValue);
        return new HttpAnswer(
                new Answer(response.getCode(), type, complete ? body : new byte[0]), complete, retryAfter);
    }

    private byte[] bounded(HttpEntity entity) throws IOException {
        // Not closed here: closing the stream would read a body without end to its end.
        InputStream content = entity.getContent();
        return content.readNBytes(settings.maxAnswerBytes() + 1);
    }

    private static HttpClientConnectionManager pool(HttpSettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(settings.poolSize())
                .setMaxConnPerRoute(settings.poolSize())
                .setTlsSocketStrategy(Tls.strategy(settings))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.readTimeout()))
                        // Always: a delivery on a connection that the package closed long ago would be uncertain.
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(Math.max(1, duration.toMillis()));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
