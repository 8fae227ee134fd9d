package be.cpasonline.hub.platform.soap;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;

/**
 * CXF in the hub's Tomcat, on a bus of its own. It is made at the first request, so that nobody waits for it at the start.
 * What is no SOAP message is answered as everywhere else in the hub, before CXF sees it.
 */
public final class SoapServlet extends CXFNonSpringServlet {
    /** The media type of messages in SOAP 1.1. */
    public static final MimeType SOAP_11 = MediaType.TEXT_XML;

    private static final long serialVersionUID = 1L;
    private static final MimeType SOAP_12 = new MimeType("application", "soap+xml");

    private final transient Consumer<Bus> publisher;
    private final String schema;

    /**
     * Makes one.
     *
     * @param publisher puts the service on the bus
     * @param schema the name of the schema's file beside the WSDL
     */
    public SoapServlet(Consumer<Bus> publisher, String schema) {
        this.publisher = publisher;
        this.schema = schema;
    }

    @Override
    protected void loadBus(ServletConfig config) {
        ExtensionManagerBus bus = new ExtensionManagerBus();
        setBus(bus);
        publisher.accept(bus);
    }

    @Override
    protected void invoke(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try {
            int refusal = refusal(request);
            if (refusal == HttpServletResponse.SC_OK) {
                super.invoke(request, response);
            } else {
                response.sendError(refusal);
            }
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    private int refusal(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "POST" -> isSoap(request) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
            case "GET" ->
                asksForDescription(request) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_METHOD_NOT_ALLOWED;
            default -> HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        };
    }

    private boolean asksForDescription(HttpServletRequest request) {
        String query = String.valueOf(request.getQueryString());
        return query.equals("wsdl") || query.equals("xsd=" + schema);
    }

    private static boolean isSoap(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            return SOAP_11.includes(type) || SOAP_12.includes(type);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
