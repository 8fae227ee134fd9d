package be.cpasonline.hub.platform.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** The exchange over HTTP that a message came in. */
public record Http(HttpServletRequest request, HttpServletResponse response) {

    /** Of a message that came in. */
    public static Http of(Message received) {
        return new Http(
                (HttpServletRequest) Objects.requireNonNull(received.get(AbstractHTTPDestination.HTTP_REQUEST)),
                (HttpServletResponse) Objects.requireNonNull(received.get(AbstractHTTPDestination.HTTP_RESPONSE)));
    }
}
