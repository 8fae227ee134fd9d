package be.cpasonline.hub.adapter;

import be.cpasonline.hub.adapter.code.CodeUnusable;
import be.cpasonline.hub.adapter.code.PackageCode;
import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Option;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.version.FolderContent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Looks at the options of a centre together with those of its package, as its adapter would be opened with them. */
@Lazy
@Component
public class CentreOptions {
    private final AdapterProviders providers;
    private final OptionBinder binder;
    private final Secrets secrets;
    private final ManifestReader manifests;
    private final OpenAdapters adapters;

    CentreOptions(
            AdapterProviders providers,
            OptionBinder binder,
            Secrets secrets,
            ManifestReader manifests,
            OpenAdapters adapters) {
        this.providers = providers;
        this.binder = binder;
        this.secrets = secrets;
        this.manifests = manifests;
        this.adapters = adapters;
    }

    /**
     * What is wrong: a sentence for each option, by its name.
     *
     * @param options of the centre, which go before those of the package's folder
     */
    public Map<String, String> problems(CasePackage casePackage, Map<String, Object> options, boolean test) {
        var problems = new TreeMap<String, String>();
        provider(casePackage)
                .ifPresent(provider -> problems.putAll(
                        binder.incomplete(provider.describe().options(), together(casePackage, options))));
        if (problems.isEmpty() && PackageCode.in(casePackage.content())) {
            adapters.trial(casePackage, together(casePackage, options))
                    .ifPresent(problem -> problems.put("package", problem));
        }
        if (test && !casePackage.can(Capability.TEST_MODE)) {
            problems.put(
                    "test",
                    casePackage.title() + " cannot tell tests from real applications; remove 'test', or declare"
                            + " TEST_MODE in its folder if it can");
        }
        return problems;
    }

    /**
     * The same for the content of a package's folder. Nothing where its {@code adapter.yaml} cannot be read: that is no
     * problem of a centre.
     */
    public Map<String, String> problems(
            String packageName, FolderContent content, Map<String, Object> options, boolean test) {
        try {
            return problems(manifests.read(packageName, content), options, test);
        } catch (BrokenFile e) {
            return Map.of();
        }
    }

    /** Every option of the transport, with its value in force. */
    public List<InForce> inForce(CasePackage casePackage, Map<String, Object> options) {
        Map<String, Object> together = together(casePackage, options);
        return provider(casePackage).stream()
                .flatMap(provider -> Arrays.stream(provider.describe().options().getRecordComponents()))
                .map(component -> inForce(component, together))
                .toList();
    }

    /** Code that cannot be used is its folder's problem, not a centre's. */
    private Optional<AdapterProvider> provider(CasePackage casePackage) {
        try {
            return providers.of(casePackage);
        } catch (CodeUnusable e) {
            return Optional.empty();
        }
    }

    private InForce inForce(RecordComponent component, Map<String, Object> given) {
        Option option = component.getAnnotation(Option.class);
        String title = option == null ? "" : option.title();
        Optional<String> byDefault =
                Optional.ofNullable(option).map(Option::byDefault).filter(value -> !value.isEmpty());
        Optional<String> value =
                Optional.ofNullable(given.get(component.getName())).map(String::valueOf);
        if (component.getType() != Secret.class) {
            return new InForce(component.getName(), title, value.or(() -> byDefault), Optional.empty());
        }
        // What is no reference may be the secret itself.
        Optional<String> reference = value.filter(Secrets::isReference);
        return new InForce(
                component.getName(),
                title,
                reference.or(() -> value.map(written -> "written out instead of a reference")),
                reference.map(secrets::leadsSomewhere));
    }

    private static Map<String, Object> together(CasePackage casePackage, Map<String, Object> options) {
        var together = new LinkedHashMap<>(casePackage.manifest().options());
        together.putAll(options);
        return together;
    }

    /**
     * An option and its value in force.
     *
     * @param title what it is
     * @param value as written; of a secret, the reference; empty where there is none
     * @param found of a secret that is given, whether its reference leads to a value
     */
    public record InForce(String name, String title, Optional<String> value, Optional<Boolean> found) {}
}
