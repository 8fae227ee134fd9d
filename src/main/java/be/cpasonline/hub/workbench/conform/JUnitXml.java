package be.cpasonline.hub.workbench.conform;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What was played, as tools that read JUnit's reports want it. */
final class JUnitXml {
    private JUnitXml() {}

    static String of(String packageName, List<Played> played) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "conformance of " + packageName);
            xml.writeAttribute("tests", String.valueOf(played.size()));
            xml.writeAttribute("failures", String.valueOf(Lines.count(played, Result.Failed.class)));
            xml.writeAttribute("skipped", String.valueOf(Lines.count(played, Result.NotPlayed.class)));
            for (Played each : played) {
                write(xml, packageName, each);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(XMLStreamWriter xml, String packageName, Played played) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", packageName);
        xml.writeAttribute("name", played.scenario().name());
        xml.writeAttribute("time", seconds(played.took()));
        switch (played.result()) {
            case Result.Passed passed -> {
                // nothing to say
            }
            case Result.Failed failed -> {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", "expected " + played.scenario().expected());
                xml.writeCharacters(played.explanation().orElseThrow());
                xml.writeEndElement();
            }
            case Result.NotPlayed(String why) -> {
                xml.writeStartElement("skipped");
                xml.writeAttribute("message", why);
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e9);
    }
}
