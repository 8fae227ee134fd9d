package example.fauvette;

import be.cpasonline.hub.workbench.conform.Conformance;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The folder, with the jar that was just made, is put through what happens in life. */
class FauvetteConformsTest {
    private static final Conformance CONFORMANCE = Conformance.of(Path.of(System.getProperty("folder")));

    @AfterAll
    static void close() {
        CONFORMANCE.close();
    }

    @TestFactory
    Stream<DynamicTest> conforms() {
        return CONFORMANCE
                .checks()
                .map(check -> DynamicTest.dynamicTest(
                        check.name(), () -> check.play().ifPresent(Assumptions::abort)));
    }
}
