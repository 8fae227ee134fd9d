package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.testing.Visitor;
import org.springframework.test.context.TestPropertySource;

/** Reads the pages as people do: over HTTP, with a browser. */
@TestPropertySource(
        properties = {
            "hub.config.centres=src/test/resources/entrances/centres",
            "hub.config.sources=src/test/resources/entrances/sources"
        })
abstract class VisitsThePages extends CallsTheInterface {
    protected Visitor visitor() {
        return visitor("en");
    }

    protected Visitor visitor(String language) {
        return new Visitor(port, language);
    }
}
