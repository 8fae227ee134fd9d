package be.cpasonline.hub.platform.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a trace id: in the answer, in the log, in problems (Belgif REST guide, tracing). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {
    static final String TRACE_ID = "BelGov-Trace-Id";
    static final String RELATED_TRACE_ID = "BelGov-Related-Trace-Id";

    private static final String LOGGED_AS = "traceId";
    private static final Pattern ECHOED = Pattern.compile("[\\x21-\\x7e]{1,36}");

    /** The request's trace id. */
    static String traceId(HttpServletRequest request) {
        if (request.getAttribute(TRACE_ID) instanceof String known) {
            return known;
        }
        String made = UuidCreator.getTimeOrderedEpoch().toString();
        request.setAttribute(TRACE_ID, made);
        return made;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(TRACE_ID, traceId(request));
        String callers = request.getHeader(TRACE_ID);
        if (callers != null && ECHOED.matcher(callers).matches()) {
            response.setHeader(RELATED_TRACE_ID, callers);
        }
        MDC.put(LOGGED_AS, traceId(request));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }
}
