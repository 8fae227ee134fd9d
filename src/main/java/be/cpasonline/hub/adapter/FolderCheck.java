package be.cpasonline.hub.adapter;

import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.Nearest;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks a package folder before it comes into force. */
@Component
class FolderCheck {
    private static final String MANIFEST = "adapter.yaml";
    private static final List<String> STATUSES =
            Arrays.stream(CaseStatus.values()).map(CaseStatus::name).toList();
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final SettingsFiles files;
    private final AdapterProviders providers;
    private final OptionBinder options;
    private final MappingCheck mapping;

    FolderCheck(SettingsFiles files, AdapterProviders providers, OptionBinder options, MappingCheck mapping) {
        this.files = files;
        this.providers = providers;
        this.options = options;
        this.mapping = mapping;
    }

    CheckedFolder check(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!NAME.matcher(name).matches()) {
            return new CheckedFolder.Bad(
                    name, "a package folder is named with up to 40 small letters, digits and hyphens.");
        }
        try {
            FolderContent content = FolderContent.read(folder);
            var casePackage = new CasePackage(name, files.read(folder.resolve(MANIFEST), Manifest.class), content);
            List<String> problems = problems(casePackage);
            return problems.isEmpty()
                    ? new CheckedFolder.Good(casePackage)
                    : new CheckedFolder.Bad(name, String.join(" ", problems));
        } catch (BrokenFile e) {
            return new CheckedFolder.Bad(name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new CheckedFolder.Bad(name, folder + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private List<String> problems(CasePackage casePackage) {
        var problems = new ArrayList<String>();
        problems.addAll(ofTransport(casePackage));
        problems.addAll(ofFiles(casePackage.content()));
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
        if (content.has("application.xsl")) {
            problems.add(
                    "application.xsl: this version of the hub does not run XSLT yet; write application.jsonata instead.");
        } else if (!content.has("application.jsonata")) {
            problems.add("application.jsonata is missing: it maps an application to what the package takes.");
        }
        if (content.has("answer.xsl")) {
            problems.add("answer.xsl: this version of the hub does not run XSLT yet; write answer.jsonata instead.");
        }
        if (!content.under("lib").isEmpty()) {
            problems.add("lib/: this version of the hub does not load code from a package folder yet; remove it.");
        }
        if (content.under("contract").isEmpty()) {
            problems.add("contract/ is missing: it holds the package's JSON Schema, which every payload must fit.");
        }
        return problems;
    }

    private static List<String> ofAnswer(CasePackage casePackage) {
        Manifest.Answers answer = casePackage.manifest().answer();
        if (answer.mentionsTable() && casePackage.content().has("answer.jsonata")) {
            return List.of(
                    "answer.jsonata reads the answer; take reference, stage and stages out of " + MANIFEST + ".");
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
