package be.cpasonline.hub.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells a browser on a page that an address is nobody's; systems get a problem. */
@Component
class NobodysAddress implements HandlerExceptionResolver, Ordered {
    private static final List<String> INTERFACES = List.of("/api/", "/soap/", "/actuator/", "/model/");

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean nobodys = failure instanceof ErrorResponse && !(handler instanceof HandlerMethod);
        return nobodys && asksForAPage(request)
                ? PageErrors.page(((ErrorResponse) failure).getStatusCode(), request)
                : null;
    }

    private static boolean asksForAPage(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && INTERFACES.stream().noneMatch(request.getRequestURI()::startsWith);
    }
}
