package be.cpasonline.hub.mapping;

import javax.xml.transform.sax.SAXSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads XML without document types, entities or anything from outside; what is not such XML is a fault of the mapping. */
final class SafeXml {
    private SafeXml() {}

    /**
     * As a tree.
     *
     * @throws MappingFault where it is not XML, or has a document type
     */
    static Document parse(byte[] xml) {
        try {
            return be.cpasonline.hub.platform.xml.SafeXml.parse(xml);
        } catch (SAXException e) {
            throw new MappingFault("notXml", "it is not XML without a document type");
        }
    }

    /** As a source of events, for what reads it itself. */
    static SAXSource source(byte[] xml) {
        return be.cpasonline.hub.platform.xml.SafeXml.source(xml);
    }
}
