package be.cpasonline.hub.status.collect;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.testing.TestInForce;
import be.cpasonline.hub.version.Audience;
import be.cpasonline.hub.version.Beside;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.InForce;
import be.cpasonline.hub.version.Subject;
import be.cpasonline.hub.version.Subject.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Who reads the statuses of centres that have different versions of a package. */
class SourcesTest {
    private static final Subject MINE = Subject.ofPackage("mine");
    private static final String GHENT = "44021";
    private static final String NAMUR = "92094";

    @TempDir
    private Path root;

    private final TestInForce versions = new TestInForce();
    private FolderContent older = FolderContent.of(Map.of());
    private FolderContent newer = FolderContent.of(Map.of());

    @BeforeEach
    void twoVersions() throws IOException {
        Path folder = copy("_template", root, "mine");
        edit(folder, "adapter.yaml", "transport: rest", "transport: paper");
        edit(folder, "adapter.yaml", "path: /applications", "tray: one");
        edit(folder, "adapter.yaml", "capabilities: []", "capabilities: [REPORTS_STATUS]");
        older = FolderContent.read(folder);
        edit(folder, "README.md", "#", "##");
        newer = FolderContent.read(folder);
        versions.put(MINE, older);
    }

    @Test
    void aPlaceThatTheyShareIsReadOnceByTheOlder() {
        centre(GHENT, "one");
        centre(NAMUR, "one");

        assertThat(sources(Set.of(GHENT))).containsExactly(older.version() + " [44021, 92094]");
        assertThat(sources(Set.of(GHENT, NAMUR))).containsExactly(newer.version() + " [44021, 92094]");
    }

    @Test
    void aPlaceOfItsOwnIsReadByTheVersionOfTheCentre() {
        centre(GHENT, "one");
        centre(NAMUR, "two");

        assertThat(sources(Set.of(GHENT)))
                .containsExactlyInAnyOrder(newer.version() + " [44021]", older.version() + " [92094]");
    }

    private void centre(String nis, String tray) {
        String file = "nis: '%s'\npackage: mine\noptions: {tray: %s}\n".formatted(nis, tray);
        versions.put(
                new Subject(Kind.CENTRE, nis),
                FolderContent.of(Map.of(nis + ".yaml", file.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> sources(Set<String> withTheNewer) {
        versions.putBeside(MINE, new Beside(newer, Audience.NOBODY.naming(withTheNewer)));
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(LocalValidatorFactoryBean.class);
            context.registerBean(InForce.class, () -> versions);
            context.registerBean("paper", AdapterProvider.class, Paper::new);
            context.register(Sources.class);
            context.scan(
                    "be.cpasonline.hub.canonical",
                    "be.cpasonline.hub.adapter",
                    "be.cpasonline.hub.centre",
                    "be.cpasonline.hub.mapping",
                    "be.cpasonline.hub.platform.settings");
            context.refresh();
            return context.getBean(Sources.class).all().stream()
                    .map(source -> source.casePackage().version() + " " + source.centreIds())
                    .toList();
        }
    }

    private record Options(String tray) {}

    /** A transport that nobody calls. */
    private static final class Paper implements AdapterProvider {
        @Override
        public String id() {
            return "paper";
        }

        @Override
        public int spiVersion() {
            return 1;
        }

        @Override
        public AdapterDescription describe() {
            return new AdapterDescription("Paper", Options.class, Set.of(Capability.REPORTS_STATUS));
        }

        @Override
        public Adapter open(AdapterContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
