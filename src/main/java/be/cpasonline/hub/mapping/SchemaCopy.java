package be.cpasonline.hub.mapping;

import java.util.Map;
import org.xml.sax.Attributes;

/** Writes a part of an XML file as a file of its own, on the same lines, so that what is said of it has the right line. */
final class SchemaCopy {
    private final StringBuilder text = new StringBuilder();
    private int line = 1;

    /** An element begins. */
    void start(int onLine, String name, Map<String, String> prefixes, Attributes attributes) {
        while (line < onLine) {
            add("\n");
        }
        add("<" + name);
        prefixes.forEach((prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getQName(i), attributes.getValue(i));
        }
        add(">");
    }

    void end(String name) {
        add("</" + name + ">");
    }

    void text(String characters) {
        add(escaped(characters));
    }

    String text() {
        return text.toString();
    }

    private void attribute(String name, String value) {
        add(" " + name + "=\""
                + escaped(value).replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")
                + "\"");
    }

    private void add(String more) {
        text.append(more);
        line += (int) more.chars().filter(c -> c == '\n').count();
    }

    /** A text as it stands in XML. */
    static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
