package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.soap.Elements;
import be.cpasonline.hub.status.Received;
import be.cpasonline.hub.status.Reporting;
import be.cpasonline.hub.status.soap.ReportXml.Requested;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.util.Objects;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code ReportStatus}: takes what the body of a message says whose sender is known. */
@Lazy
@Component
@WebServiceProvider(
        targetNamespace = Xml.NAMESPACE,
        serviceName = "StatusesService",
        portName = "StatusesSoap12",
        wsdlLocation = "classpath:status/soap/statuses-1.wsdl")
@ServiceMode(jakarta.xml.ws.Service.Mode.PAYLOAD)
class StatusEndpoint implements Provider<DOMSource> {
    private final Reporting reporting;
    private final ReportXml reports;

    StatusEndpoint(Reporting reporting, ReportXml reports) {
        this.reporting = reporting;
        this.reports = reports;
    }

    @Override
    public DOMSource invoke(DOMSource body) {
        CallingSystem system = Objects.requireNonNull(
                PhaseInterceptorChain.getCurrentMessage().getExchange().get(CallingSystem.class));
        reporting.admit(system);
        Requested requested = reports.read(Elements.of(body));
        return new DOMSource(reports.write(receive(requested, system)));
    }

    private Received receive(Requested requested, CallingSystem system) {
        try {
            return reporting.receive(requested.report(), system, requested.key(), requested.fingerprint());
        } catch (ProblemException refused) {
            throw refused.issues().isEmpty() ? refused : below(requested.path(), refused);
        }
    }

    /** The rules of reports name fields; here they are elements. */
    private static ProblemException below(String path, ProblemException refused) {
        return new ProblemException(
                refused.type(),
                refused.issues().stream().map(issue -> below(path, issue)).toList());
    }

    private static Issue below(String path, Issue issue) {
        return new Issue(issue.type(), issue.code(), issue.in(), path + issue.name(), issue.arguments(), issue.said());
    }
}
