package be.cpasonline.hub.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of the pages, as a person's browser sees it. */
public final class Site {
    private Site() {}

    /** The address that a request came to, up to the first path. */
    public static URI of(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/")
                .build()
                .toUri();
    }
}
