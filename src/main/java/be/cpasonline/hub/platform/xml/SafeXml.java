package be.cpasonline.hub.platform.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML without document types, entities or anything from outside. */
public final class SafeXml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH_LIMIT = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final int DEEPEST = 300;

    private SafeXml() {}

    /**
     * As a tree, without its comments.
     *
     * @throws SAXException where it is not XML, or has a document type
     */
    public static Document parse(byte[] xml) throws SAXException {
        return parse(new InputSource(new ByteArrayInputStream(xml)));
    }

    /**
     * The same, of bytes whose encoding may be told from outside.
     *
     * @throws SAXException where it is not XML, or has a document type
     */
    public static Document parse(InputSource source) throws SAXException {
        try {
            return builder(DEEPEST).parse(source);
        } catch (IOException e) {
            throw new SAXException("the bytes cannot be read in their encoding", e);
        }
    }

    /**
     * A parser that takes elements nested so deep and no deeper; it leaves comments out, since a signature says nothing
     * of them. It tells nothing on the standard streams.
     */
    public static DocumentBuilder builder(int deepest) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(DEPTH_LIMIT, String.valueOf(deepest));
            factory.setCoalescing(true);
            factory.setIgnoringComments(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a source of events, for what reads it itself. */
    public static SAXSource source(byte[] xml) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return new SAXSource(factory.newSAXParser().getXMLReader(), new InputSource(new ByteArrayInputStream(xml)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
