package be.cpasonline.hub.reference;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.testing.TestPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reference pages are as the code makes them. {@code ./mvnw test -Dtest=ReferenceTest -Dreference.write=true} writes
 * them anew.
 */
class ReferenceTest {
    private static final Path FOLDER = Path.of("docs/vendors");

    @Test
    void theContract(@TempDir Path nothing) throws IOException {
        var transports = new TreeMap<String, AdapterProvider>();
        ServiceLoader.load(AdapterProvider.class).stream()
                .filter(each -> !each.type().getName().contains(".workbench."))
                .map(ServiceLoader.Provider::get)
                .forEach(each -> transports.put(each.id(), each));
        try (var hub = new TestPackages(nothing, Map.of())) {
            // the one that needs the hub's own parts
            AdapterProvider pull = hub.bean(AdapterProvider.class);
            transports.put(pull.id(), pull);
            is("contract.md", new ContractPage(transports.values()).toString());
        }
    }

    @Test
    void theModel() throws IOException {
        is("model.md", new ModelPage().toString());
    }

    /** The build compares the contract with the first of its version. */
    @Test
    void theBaselineIsThatOfTheVersion() throws IOException {
        assertThat(Path.of("pom.xml"))
                .content()
                .contains("<spi.version>" + AdapterProvider.SPI_VERSION + "</spi.version>");
        assertThat(Path.of("src/vendors/baseline/hub-spi-" + AdapterProvider.SPI_VERSION + ".jar"))
                .exists();
    }

    private static void is(String file, String made) throws IOException {
        Path page = FOLDER.resolve(file);
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(page, made);
        }
        assertThat(page)
                .as("the page is made anew by ./mvnw test -Dtest=ReferenceTest -Dreference.write=true")
                .content()
                .isEqualTo(made);
    }
}
