package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.platform.soap.Elements;
import be.cpasonline.hub.platform.xml.SafeXml;
import javax.xml.parsers.DocumentBuilder;

/** Small things to do with XML in the service's own namespace. */
final class Xml {
    /** Of everything that the service takes and answers. */
    static final String NAMESPACE = "urn:be:cpasonline:hub:statuses:1";

    static final Elements ELEMENTS = new Elements(NAMESPACE);

    private static final int DEEPEST = 32;

    private Xml() {}

    /** A parser that takes no DTD, nothing from elsewhere, and nothing deep. */
    static DocumentBuilder parser() {
        return SafeXml.builder(DEEPEST);
    }
}
