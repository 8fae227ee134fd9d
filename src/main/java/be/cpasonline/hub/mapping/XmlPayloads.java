package be.cpasonline.hub.mapping;

import be.cpasonline.hub.canonical.ApplicationXml;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Payload;
import java.util.List;
import java.util.Optional;

/** {@code application.xsl}, and the same for what follows an application: XML that fits an XML Schema. */
final class XmlPayloads implements PayloadMapping {
    private final String file;
    private final Stylesheet mapping;
    private final String source;
    private final XmlContract contract;
    private final ApplicationXml canonical;

    XmlPayloads(String file, Stylesheet mapping, String source, XmlContract contract, ApplicationXml canonical) {
        this.file = file;
        this.mapping = mapping;
        this.source = source;
        this.contract = contract;
        this.canonical = canonical;
    }

    @Override
    public Payload map(RegisteredApplication application, boolean test) {
        byte[] payload = mapping.run(canonical.write(application), test);
        List<String> misfits = contract.misfits(payload);
        if (!misfits.isEmpty()) {
            throw new MappingFault("payloadDoesNotFitContract", String.join("; ", misfits));
        }
        return new Payload("application/xml", payload);
    }

    @Override
    public byte[] make(RegisteredApplication application) {
        return mapping.run(canonical.write(application), false);
    }

    @Override
    public CodeTable.Source source() {
        return new CodeTable.Source(file, source);
    }

    @Override
    public Optional<String> difference(byte[] expected, byte[] got) {
        return XmlDifference.between(SafeXml.parse(expected), SafeXml.parse(got));
    }

    @Override
    public String extension() {
        return "xml";
    }
}
