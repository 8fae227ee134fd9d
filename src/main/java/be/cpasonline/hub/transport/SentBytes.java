package be.cpasonline.hub.transport;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
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
}
