package be.cpasonline.hub.adapter;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestInForce;
import be.cpasonline.hub.testing.TestPackages;
import be.cpasonline.hub.version.Audience;
import be.cpasonline.hub.version.Beside;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasePackagesTest {
    private static final Subject MINE = Subject.ofPackage("mine");
    private static final String GHENT = "44021";
    private static final String NAMUR = "92094";

    @TempDir
    private Path root;

    @Test
    void twoVersionsWorkSideBySideUntilOneOfThemIsGone() throws IOException {
        Path folder = copy("_template", root, "mine");
        FolderContent older = FolderContent.read(folder);
        edit(folder, "README.md", "#", "##");
        FolderContent newer = FolderContent.read(folder);
        var versions = newerForGhent(older, newer);

        try (var hub = new TestPackages(root, Map.of())) {
            var packages = new CasePackages(versions, hub.bean(FolderCheck.class), hub.bean(OpenAdapters.class));
            CasePackage ofNamur = packages.find("mine", NAMUR).orElseThrow();
            CasePackage ofGhent = packages.find("mine", GHENT).orElseThrow();
            assertThat(ofNamur.version()).isEqualTo(older.version());
            assertThat(ofGhent.version()).isEqualTo(newer.version());
            assertThat(packages.version("mine", newer.version())).contains(ofGhent);

            Map<String, Object> options = Map.of("endpoint", "https://package.example");
            PackageAdapter adapter = packages.adapter(ofGhent, options);
            packages.takeUp();
            assertThat(packages.adapter(ofGhent, options)).as("it is in use").isSameAs(adapter);

            versions.endBeside();
            packages.takeUp();
            assertThat(packages.find("mine", GHENT)).contains(ofNamur);
            assertThat(packages.version("mine", newer.version()))
                    .as("what it may have sent is sent again by it")
                    .map(CasePackage::version)
                    .contains(newer.version());
            await().untilAsserted(() -> assertThat(
                            catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(Deliveries.of()))
                                    .code())
                    .isEqualTo("versionReplaced"));
        }
    }

    @Test
    void aNewerVersionThatCannotBeUsedHereLeavesItsCentresWithTheOlder() throws IOException {
        Path folder = copy("_template", root, "mine");
        FolderContent older = FolderContent.read(folder);
        edit(folder, "adapter.yaml", "transport: rest", "transport: pigeon");
        var versions = newerForGhent(older, FolderContent.read(folder));

        try (var hub = new TestPackages(root, Map.of())) {
            var packages = new CasePackages(versions, hub.bean(FolderCheck.class), hub.bean(OpenAdapters.class));

            assertThat(packages.find("mine", GHENT)).map(CasePackage::version).contains(older.version());
        }
    }

    private static TestInForce newerForGhent(FolderContent older, FolderContent newer) {
        var versions = new TestInForce();
        versions.put(MINE, older);
        versions.putBeside(MINE, new Beside(newer, Audience.NOBODY.naming(Set.of(GHENT))));
        return versions;
    }
}
