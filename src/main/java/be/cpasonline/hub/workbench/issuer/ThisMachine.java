package be.cpasonline.hub.workbench.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the demo's identity provider leads people: to addresses of this machine only. */
final class ThisMachine {
    private static final List<String> NAMES = List.of("localhost", "127.0.0.1");

    private ThisMachine() {}

    static boolean has(@Nullable String address) {
        try {
            return address != null && NAMES.contains(URI.create(address).getHost());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Back to the hub after signing out. */
    static void leadBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String back = request.getParameter("post_logout_redirect_uri");
        if (has(back)) {
            response.sendRedirect(back);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
