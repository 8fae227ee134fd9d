package be.cpasonline.hub.platform.soap;

import be.cpasonline.hub.platform.language.CallerLanguage;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.Problem;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.platform.problem.Problems;
import be.cpasonline.hub.platform.problem.Trouble;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.Phase;
import org.springframework.http.HttpHeaders;
import org.w3c.dom.Element;

/** Makes a fault of whatever goes wrong, with the problem as its detail: the caller's fault, or ours. */
public final class TellsFaults extends AbstractSoapInterceptor {
    private final Problems problems;
    private final Elements elements;

    /**
     * Makes one.
     *
     * @param elements of the service whose faults are told
     */
    public TellsFaults(Problems problems, Elements elements) {
        super(Phase.SETUP);
        this.problems = problems;
        this.elements = elements;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        SoapMessage received = (SoapMessage) message.getExchange().getInMessage();
        Http http = Http.of(received);
        Exception thrown = message.getContent(Exception.class);
        ProblemException problem = problem(thrown);
        problem.retryAfter()
                .ifPresent(after -> http.response()
                        .setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds()))));
        message.setContent(
                Exception.class,
                fault(
                        problems.problem(problem, http.request()),
                        code(thrown, problem, received.getVersion()),
                        received));
    }

    private SoapFault fault(Problem problem, QName code, SoapMessage received) {
        SoapFault fault = new SoapFault(problem.detail(), code);
        fault.setLang(CallerLanguage.of(Http.of(received).request()).toLanguageTag());
        fault.setDetail(detail(problem));
        if (received.getVersion() instanceof Soap12 version && code.equals(version.getSender())) {
            fault.setStatusCode(HttpServletResponse.SC_BAD_REQUEST);
        }
        return fault;
    }

    /** What CXF refuses by itself has no cause and a code that says so. */
    private static ProblemException problem(Exception thrown) {
        return isOfTheProtocol(thrown)
                ? new ProblemException(
                        ProblemType.BAD_REQUEST, List.of(Issue.of(SoapIssue.ENVELOPE_MALFORMED, In.BODY, "")))
                : Trouble.told(thrown instanceof Fault && thrown.getCause() != null ? thrown.getCause() : thrown);
    }

    private static QName code(Exception thrown, ProblemException problem, SoapVersion version) {
        if (isOfTheProtocol(thrown) && thrown instanceof SoapFault fault) {
            return fault.getFaultCode();
        }
        return problem.type().status().is4xxClientError() ? version.getSender() : version.getReceiver();
    }

    private static boolean isOfTheProtocol(Exception thrown) {
        return thrown instanceof SoapFault fault
                && List.of("MustUnderstand", "VersionMismatch")
                        .contains(fault.getFaultCode().getLocalPart());
    }

    private Element detail(Problem problem) {
        Element detail = elements.root("detail");
        Element told = elements.add(detail, "Problem");
        elements.add(told, "type", problem.type());
        elements.add(told, "title", problem.title());
        elements.add(told, "detail", problem.detail());
        elements.add(told, "instance", problem.instance());
        for (Problem.Line line : problem.issues()) {
            Element issue = elements.add(told, "issue");
            elements.add(issue, "type", line.type());
            elements.add(issue, "code", line.code());
            elements.add(issue, "detail", line.detail());
            elements.add(issue, "name", line.name());
        }
        return detail;
    }
}
