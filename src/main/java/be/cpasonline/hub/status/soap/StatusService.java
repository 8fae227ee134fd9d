package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.platform.problem.Problems;
import be.cpasonline.hub.platform.soap.TellsFaults;
import java.util.Map;
import java.util.Optional;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.WSDLGetUtils;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts the endpoint together: who sends is found out first, faults are told and answers are signed in one way. */
@Lazy
@Component
class StatusService {
    /** Below the servlet's own path. */
    private static final String PATH = "/v1/statuses";

    private final SoapSettings settings;
    private final HubKey key;
    private final StatusEndpoint endpoint;
    private final KnowsTheSender knowsTheSender;
    private final TellsFaults tellsFaults;

    StatusService(
            SoapSettings settings,
            HubKey key,
            StatusEndpoint endpoint,
            KnowsTheSender knowsTheSender,
            Problems problems) {
        this.settings = settings;
        this.key = key;
        this.endpoint = endpoint;
        this.knowsTheSender = knowsTheSender;
        this.tellsFaults = new TellsFaults(problems, Xml.ELEMENTS);
    }

    Server publish(Bus bus) {
        // CXF would log each fault with its trace; who tells the fault logs what is unforeseen.
        FaultListener silent = (exception, description, message) -> false;
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setServiceBean(endpoint);
        factory.setAddress(PATH);
        factory.setProperties(
                Map.of(FaultListener.class.getName(), silent, WSDLGetUtils.AUTO_REWRITE_ADDRESS_ALL, true));
        Optional.ofNullable(settings.address())
                .ifPresent(address -> factory.setPublishedEndpointUrl(address.toString()));
        factory.getInInterceptors().add(knowsTheSender);
        factory.getOutFaultInterceptors().add(tellsFaults);
        if (key.isThere()) {
            SignsAnswers signsAnswers = new SignsAnswers(key.signing());
            factory.getOutInterceptors().add(signsAnswers);
            factory.getOutFaultInterceptors().add(signsAnswers);
        }
        return factory.create();
    }
}
