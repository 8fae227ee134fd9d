package be.cpasonline.hub.transport.soap;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.ws.addressing.WSAddressingFeature;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageChecker.XPathExpression;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageUtil.CoverageType;
import org.apache.cxf.ws.security.wss4j.DefaultCryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.WSS4JConstants;

/** A package that others wrote: CXF in Tomcat, with WSS4J before and behind it. */
final class CxfPackage implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final Bus bus = BusFactory.newInstance().createBus();
    private final Receiver receiver = new Receiver();

    /**
     * Starts.
     *
     * @param in what WSS4J asks of a request; nothing where it is empty
     * @param out what WSS4J puts on an answer; nothing where it is empty
     */
    CxfPackage(Path folder, SoapVersion version, Map<String, Object> in, Map<String, Object> out) {
        var servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        tomcat.setBaseDir(folder.resolve("tomcat").toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", folder.toString());
        Wrapper wrapper = Tomcat.addServlet(context, "cxf", servlet);
        wrapper.setLoadOnStartup(1);
        wrapper.addMapping("/*");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        publish(version, in, out);
    }

    String url() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/intake";
    }

    /** The payloads that were let through, as the service saw them. */
    List<String> received() {
        return receiver.payloads;
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        bus.shutdown(true);
    }

    private void publish(SoapVersion version, Map<String, Object> in, Map<String, Object> out) {
        var endpoint = new EndpointImpl(
                bus,
                receiver,
                version == SoapVersion.V1_1 ? SOAPBinding.SOAP11HTTP_BINDING : SOAPBinding.SOAP12HTTP_BINDING);
        endpoint.getFeatures().add(new WSAddressingFeature());
        if (!in.isEmpty()) {
            endpoint.getInInterceptors().add(new WSS4JInInterceptor(in));
            endpoint.getInInterceptors().add(covered(String.valueOf(in.get(ConfigurationConstants.ACTION))));
        }
        if (!out.isEmpty()) {
            endpoint.getOutInterceptors().add(new WSS4JOutInterceptor(out));
        }
        endpoint.setProperties(Map.of("mtom-enabled", true));
        endpoint.publish("/intake");
    }

    /** What a signature that is asked for must cover, and that the body is encrypted where that is asked for. */
    private static DefaultCryptoCoverageChecker covered(String asked) {
        var covered = new DefaultCryptoCoverageChecker();
        covered.setSignBody(asked.contains("Signature"));
        covered.setSignTimestamp(asked.contains("Signature"));
        covered.setSignAddressingHeaders(asked.contains("Signature"));
        if (asked.contains("Signature")) {
            covered.addPrefixes(Map.of("wsse", WSS4JConstants.WSSE_NS));
            covered.addXPaths(List.of(new XPathExpression("//wsse:BinarySecurityToken", CoverageType.SIGNED)));
        }
        covered.setEncryptUsernameToken(false);
        covered.setEncryptBody(asked.contains("Encryption"));
        return covered;
    }

    /** Files whatever comes. */
    @WebServiceProvider
    @ServiceMode(Service.Mode.PAYLOAD)
    static final class Receiver implements Provider<Source> {
        private final List<String> payloads = new CopyOnWriteArrayList<>();

        @Override
        public Source invoke(Source payload) {
            try {
                var text = new StringWriter();
                TransformerFactory.newDefaultInstance().newTransformer().transform(payload, new StreamResult(text));
                payloads.add(text.toString());
                return new StreamSource(new StringReader(Soap.FILED));
            } catch (TransformerException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
