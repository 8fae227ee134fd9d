package be.cpasonline.hub.mapping;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Payload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code application.jsonata}, and the same for what follows an application: JSON that fits a JSON Schema. */
final class JsonPayloads implements PayloadMapping {
    private final String file;
    private final Expression mapping;
    private final String source;
    private final CodeTable codes;
    private final PayloadContract contract;
    private final ApplicationJson canonical;

    JsonPayloads(
            String file,
            Expression mapping,
            String source,
            CodeTable codes,
            PayloadContract contract,
            ApplicationJson canonical) {
        this.file = file;
        this.mapping = mapping;
        this.source = source;
        this.codes = codes;
        this.contract = contract;
        this.canonical = canonical;
    }

    @Override
    public Payload map(RegisteredApplication application, boolean test) {
        JsonNode payload = run(application, test);
        List<String> misfits = contract.misfits(payload);
        if (!misfits.isEmpty()) {
            throw new MappingFault("payloadDoesNotFitContract", String.join("; ", misfits));
        }
        return new Payload("application/json", PlainJson.MAPPER.writeValueAsBytes(payload));
    }

    @Override
    public byte[] make(RegisteredApplication application) {
        return PlainJson.MAPPER.writeValueAsBytes(run(application, false));
    }

    private JsonNode run(RegisteredApplication application, boolean test) {
        return mapping.run(
                canonical.map(application),
                Map.of("test", test),
                "code",
                (input, arguments) -> codes.translate(arguments));
    }

    @Override
    public CodeTable.Source source() {
        return new CodeTable.Source(file, source);
    }

    @Override
    public Optional<String> difference(byte[] expected, byte[] got) {
        try {
            return Difference.between(PlainJson.MAPPER.readTree(expected), PlainJson.MAPPER.readTree(got));
        } catch (JacksonException e) {
            throw new MappingFault("exampleInvalid", "it is not JSON");
        }
    }

    @Override
    public String extension() {
        return "json";
    }
}
