package be.cpasonline.hub.transport.http;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Counts what really left on a connection, since that decides whether a failed delivery can have been taken. */
final class SentBytes extends HttpRequestExecutor {
    private static final String ATTRIBUTE = SentBytes.class.getName();

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        long before = count(connection);
        if (request.getEntity() != null) {
            request.setEntity(new CutOff(request.getEntity(), connection));
        }
        try {
            return super.execute(request, connection, callback, context);
        } finally {
            context.setAttribute(ATTRIBUTE, count(connection) - before);
        }
    }

    /** Bytes of the request that left in a call; 0 where it never came so far. */
    static long in(HttpContext context) {
        return context.getAttribute(ATTRIBUTE) instanceof Long sent ? sent : 0;
    }

    private static long count(HttpClientConnection connection) {
        EndpointDetails details = connection.getEndpointDetails();
        return details == null ? 0 : details.getSentBytesCount();
    }

    /**
     * Cuts the connection where the body cannot be written to its end. The client would end the request politely
     * instead: what is in its buffer would leave, and a chunked body would look complete.
     */
    private static final class CutOff extends HttpEntityWrapper {
        private final HttpClientConnection connection;

        CutOff(HttpEntity body, HttpClientConnection connection) {
            super(body);
            this.connection = connection;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try {
                super.writeTo(out);
            } catch (IOException | RuntimeException e) {
                connection.close(CloseMode.IMMEDIATE);
                throw e;
            }
        }
    }
}
