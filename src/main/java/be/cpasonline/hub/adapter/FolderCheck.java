package be.cpasonline.hub.adapter;

import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.Nearest;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.version.FolderContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks a package folder before it comes into force. */
@Component
class FolderCheck {
    private static final String MANIFEST = ManifestReader.FILE;
    private static final List<String> STATUSES =
            Arrays.stream(CaseStatus.values()).map(CaseStatus::name).toList();
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final ManifestReader manifests;
    private final AdapterProviders providers;
    private final OptionBinder options;
    private final MappingCheck mapping;

    FolderCheck(ManifestReader manifests, AdapterProviders providers, OptionBinder options, MappingCheck mapping) {
        this.manifests = manifests;
        this.providers = providers;
        this.options = options;
        this.mapping = mapping;
    }

    CheckedFolder check(String name, FolderContent content) {
        if (!NAME.matcher(name).matches()) {
            return new CheckedFolder.Bad(
                    name, "a package folder is named with up to 40 small letters, digits and hyphens.");
        }
        try {
            CasePackage casePackage = manifests.read(name, content);
            List<String> problems = problems(casePackage);
            return problems.isEmpty()
                    ? new CheckedFolder.Good(casePackage)
                    : new CheckedFolder.Bad(name, String.join(" ", problems));
        } catch (BrokenFile e) {
            return new CheckedFolder.Bad(name, String.valueOf(e.getMessage()));
        }
    }

    private List<String> problems(CasePackage casePackage) {
        var problems = new ArrayList<String>();
        problems.addAll(ofTransport(casePackage));
        problems.addAll(ofFiles(casePackage.content()));
        problems.addAll(ofFollowUps(casePackage, Capability.ADDITIONS, "addition"));
        problems.addAll(ofFollowUps(casePackage, Capability.WITHDRAWALS, "withdrawal"));
        problems.addAll(ofAnswer(casePackage));
        problems.addAll(ofStatuses(casePackage.manifest()));
        if (problems.isEmpty()) {
            problems.addAll(mapping.problems(casePackage));
        }
        return problems;
    }

    private List<String> ofTransport(CasePackage casePackage) {
        String transport = casePackage.transport();
        return providers
                .find(transport)
                .map(provider -> ofTransport(casePackage.manifest(), provider))
                .orElseGet(() -> List.of(MANIFEST + ": there is no transport '" + transport + "'; "
                        + Nearest.to(transport, providers.ids())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElseGet(() -> "there are " + String.join(", ", providers.ids()) + ".")));
    }

    private List<String> ofTransport(Manifest manifest, AdapterProvider provider) {
        var problems = new ArrayList<String>();
        if (!served(manifest.spiVersion())) {
            problems.add(MANIFEST + ": spiVersion " + manifest.spiVersion() + " is not served; this hub serves "
                    + AdapterProvider.SPI_VERSION + " and the one before.");
        }
        if (!served(provider.spiVersion())) {
            problems.add("The transport '" + provider.id() + "' was written for spiVersion " + provider.spiVersion()
                    + ", which this hub does not serve.");
        }
        AdapterDescription description = provider.describe();
        EnumSet<Capability> beyond = EnumSet.noneOf(Capability.class);
        beyond.addAll(manifest.capabilities());
        beyond.removeAll(description.capabilities());
        if (!beyond.isEmpty()) {
            problems.add(MANIFEST + ": the transport '" + provider.id() + "' cannot give " + beyond
                    + "; take them out of the capabilities.");
        }
        options.problems(description.options(), manifest.options())
                .forEach(problem -> problems.add(MANIFEST + ": " + problem + "."));
        return problems;
    }

    private static boolean served(int version) {
        return version == AdapterProvider.SPI_VERSION || version == AdapterProvider.SPI_VERSION - 1;
    }

    private static List<String> ofFiles(FolderContent content) {
        var problems = new ArrayList<String>();
        if (content.has("application.xsl") == content.has("application.jsonata")) {
            problems.add("there must be one of application.jsonata, which maps an application to JSON, and"
                    + " application.xsl, which maps it to XML.");
        }
        if (content.has("answer.xsl") && content.has("answer.jsonata")) {
            problems.add("answer.xsl and answer.jsonata read the same answer; keep one of them.");
        }
        if (!content.under("lib").isEmpty()) {
            problems.add("lib/: this version of the hub does not load code from a package folder yet; remove it.");
        }
        if (content.under("contract").isEmpty()) {
            problems.add(
                    "contract/ is missing: it holds the package's JSON Schema or XML Schema, which every payload must fit.");
        }
        return problems;
    }

    /** What is declared is mapped, and what is mapped is declared, in the language of the application's mapping. */
    private static List<String> ofFollowUps(CasePackage casePackage, Capability capability, String what) {
        String extension = casePackage.content().has("application.xsl") ? ".xsl" : ".jsonata";
        String other = extension.equals(".xsl") ? ".jsonata" : ".xsl";
        boolean mapped = casePackage.content().has(what + extension);
        if (casePackage.content().has(what + other)) {
            return List.of(what + other + ": write it in the language of application" + extension + ".");
        }
        if (casePackage.can(capability) == mapped) {
            return List.of();
        }
        return List.of(
                mapped
                        ? MANIFEST + ": " + what + extension + " is there; declare the capability " + capability + "."
                        : what + extension + " is missing: the capability " + capability + " is declared.");
    }

    private static List<String> ofAnswer(CasePackage casePackage) {
        Manifest.Answers answer = casePackage.manifest().answer();
        boolean mapped = Stream.of("answer.jsonata", "answer.xsl").anyMatch(casePackage.content()::has);
        if (answer.mentionsTable() && mapped) {
            return List.of("answer.jsonata or answer.xsl reads the answer; take reference, stage and stages out of "
                    + MANIFEST + ".");
        }
        return answer.mentionsTable() && !answer.byTable()
                ? List.of(MANIFEST + ": 'answer' needs both stage, where the state is, and stages, what it means.")
                : List.of();
    }

    private static List<String> ofStatuses(Manifest manifest) {
        return manifest.statuses().entrySet().stream()
                .filter(entry -> !STATUSES.contains(entry.getValue()))
                .map(entry -> MANIFEST + ": '" + entry.getKey() + "' means no status of ours; "
                        + Nearest.to(entry.getValue(), STATUSES)
                                .map(near -> "did you mean " + near + "?")
                                .orElseGet(() -> "there are " + String.join(", ", STATUSES) + "."))
                .toList();
    }
}
