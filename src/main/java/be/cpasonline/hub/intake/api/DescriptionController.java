package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.model.ModelVersion;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the interface for systems, to whoever wants to build on it. */
@RestController
class DescriptionController {
    private static final String SCHEMA = "model/" + ModelVersion.CURRENT + "/application.schema.json";

    @GetMapping(path = "/api/v1/openapi.yaml", produces = "application/yaml")
    Resource openApi() {
        return new ClassPathResource("openapi/hub-v1.yaml");
    }

    /** The schema of an application, to which the description refers. */
    @GetMapping(path = "/" + SCHEMA, produces = "application/schema+json")
    Resource applicationSchema() {
        return new ClassPathResource(SCHEMA);
    }
}
