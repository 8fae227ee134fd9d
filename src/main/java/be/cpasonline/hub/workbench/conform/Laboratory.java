package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.AdapterProviders;
import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.mapping.Mapping;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.version.WithoutDatabase;
import be.cpasonline.hub.workbench.demo.DemoProvider;
import be.cpasonline.hub.workbench.keys.LocalAuthority;
import be.cpasonline.hub.workbench.run.DemoProblem;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** The parts of the hub that know packages, wired as in production, with some folders in it. */
final class Laboratory implements AutoCloseable {
    private final Workplace workplace = new Workplace();
    private final LaboratoryClock clock = new LaboratoryClock();
    private final Desk desk;
    private @Nullable LocalAuthority authority;
    private @Nullable MailKeys mailKeys;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /**
     * Opens it on copies of folders, so that nothing changes while scenarios are played.
     *
     * @param more transports besides those that a hub has
     */
    Laboratory(List<Path> folders, AdapterProvider... more) {
        Path adapters = workplace.folder("adapters");
        folders.forEach(folder -> Workplace.copy(folder, adapters.resolve(nameOf(folder))));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("laboratory", settings(adapters)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(LocalValidatorFactoryBean.class);
        context.registerBean(DemoProvider.class);
        for (AdapterProvider provider : more) {
            context.registerBean(provider.id(), AdapterProvider.class, () -> provider);
        }
        context.register(WithoutDatabase.class);
        context.scan(
                "be.cpasonline.hub.canonical",
                "be.cpasonline.hub.adapter",
                "be.cpasonline.hub.pull.adapter",
                "be.cpasonline.hub.mapping",
                "be.cpasonline.hub.platform.settings");
        desk = Desk.in(context, workplace.place("database"));
        context.refresh();
    }

    /** Under which name a folder is known here: a template's begins with a letter too. */
    static String nameOf(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName()).replaceFirst("^[_.]+", "");
    }

    /**
     * A folder's package.
     *
     * @throws DemoProblem where the folder does not pass its check
     */
    CasePackage casePackage(String name) {
        return packages()
                .find(name)
                .orElseThrow(() -> new DemoProblem("the folder does not pass ./hub check: "
                        + packages().problem(name).orElse("it is no package folder") + "."));
    }

    CasePackages packages() {
        return context.getBean(CasePackages.class);
    }

    Mapping mapping() {
        return context.getBean(Mapping.class);
    }

    ApplicationJson json() {
        return context.getBean(ApplicationJson.class);
    }

    /** Where packages report and fetch. */
    Desk desk() {
        return desk;
    }

    LaboratoryClock clock() {
        return clock;
    }

    /** The options that a package's transport takes, with the type of each. */
    Map<String, Class<?>> options(CasePackage casePackage) {
        return provider(casePackage)
                .map(provider -> Arrays.stream(provider.describe().options().getRecordComponents())
                        .collect(Collectors.<RecordComponent, String, Class<?>>toMap(
                                RecordComponent::getName, RecordComponent::getType)))
                .orElseGet(Map::of);
    }

    /** What a package's transport can. */
    Optional<AdapterProvider> provider(CasePackage casePackage) {
        return context.getBean(AdapterProviders.class).of(casePackage);
    }

    /** A folder for what is needed meanwhile. */
    Path workplace(String name) {
        return workplace.folder(name);
    }

    /** Who vouches for certificates of this machine; made at the first call. */
    synchronized LocalAuthority authority() {
        LocalAuthority made = authority;
        if (made == null) {
            made = LocalAuthority.make(workplace("authority"), Clock.systemUTC().instant());
            authority = made;
        }
        return made;
    }

    /** With what mails are signed and opened; made at the first call. */
    synchronized MailKeys mailKeys() {
        MailKeys made = mailKeys;
        if (made == null) {
            made = MailKeys.make(workplace("mail-keys"), Clock.systemUTC().instant());
            mailKeys = made;
        }
        return made;
    }

    /** One municipality, whose centre has no file of its own; what was fetched and not acknowledged comes again at once. */
    private Map<String, Object> settings(Path adapters) {
        return Map.of(
                "hub.adapters.folder",
                adapters.toString(),
                "hub.config.directory",
                workplace.unpacked("directory").toString(),
                "hub.config.centres",
                workplace.folder("centres").toString(),
                "hub.vault.master-key",
                "generated:" + workplace.place("master.key"),
                "hub.vault.allow-generated",
                "true",
                "hub.pull.again-after",
                "0s",
                "hub.pull.page",
                "1000");
    }

    @Override
    public void close() {
        context.close();
        workplace.close();
    }
}
