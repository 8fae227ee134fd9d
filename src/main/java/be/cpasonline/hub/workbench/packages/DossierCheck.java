package be.cpasonline.hub.workbench.packages;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the simulated package refuses: what is not JSON, what breaks its contract, and whoever is called REFUSE. */
final class DossierCheck {
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<Schema> contract;

    /** With the vendor's JSON Schema, where the file exists. */
    DossierCheck(Path schema) {
        contract = Files.exists(schema) ? Optional.of(read(schema)) : Optional.empty();
    }

    /** Why a dossier is refused, without anything of its content; empty where it is taken. */
    Optional<Refusal> refuse(String dossier) {
        try {
            if (!JSON.readTree(dossier).isObject()) {
                return Optional.of(new Refusal("E100", "A dossier is a JSON object."));
            }
        } catch (JacksonException e) {
            return Optional.of(new Refusal("E100", "The dossier is not JSON."));
        }
        Optional<Refusal> broken = contract.flatMap(schema -> brokenRule(schema, dossier));
        return broken.isEmpty() && dossier.contains("REFUSE")
                ? Optional.of(new Refusal("E104", "This person cannot be entered here."))
                : broken;
    }

    private static Optional<Refusal> brokenRule(Schema schema, String dossier) {
        return schema.validate(dossier, InputFormat.JSON).stream()
                .findFirst()
                .map(error -> new Refusal(
                        "E101",
                        "The dossier breaks the contract at '" + error.getInstanceLocation() + "' ("
                                + error.getKeyword() + ")."));
    }

    private static Schema read(Path schema) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(schema), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of a 422. */
    record Refusal(String error, String message) {}
}
