package be.cpasonline.hub.adapter;

import be.cpasonline.hub.adapter.code.CodeUnusable;
import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import be.cpasonline.hub.platform.settings.Nearest;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares what {@code adapter.yaml} says with the transport, the other files of the folder and the hub's own words. */
@Component
class ManifestCheck {
    private static final String FILE = ManifestReader.FILE;
    private static final List<String> STATUSES =
            Arrays.stream(CaseStatus.values()).map(CaseStatus::name).toList();

    private final AdapterProviders providers;
    private final OptionBinder options;

    ManifestCheck(AdapterProviders providers, OptionBinder options) {
        this.providers = providers;
        this.options = options;
    }

    List<Finding> findings(CasePackage casePackage) {
        Lines lines = Lines.ofYaml(casePackage.content().text(FILE).orElse(""));
        var findings = new ArrayList<Finding>();
        findings.addAll(ofTransport(casePackage, lines));
        findings.addAll(ofFollowUps(casePackage, lines, Capability.ADDITIONS, "addition"));
        findings.addAll(ofFollowUps(casePackage, lines, Capability.WITHDRAWALS, "withdrawal"));
        findings.addAll(ofAnswer(casePackage, lines));
        findings.addAll(ofStatuses(casePackage.manifest(), lines));
        return findings;
    }

    private List<Finding> ofTransport(CasePackage casePackage, Lines lines) {
        String transport = casePackage.transport();
        Optional<AdapterProvider> found;
        try {
            found = providers.of(casePackage);
        } catch (CodeUnusable e) {
            return List.of(Finding.wrong(
                    "lib/", "the code of the folder cannot be used: " + e.getMessage(), "mend the jars in lib/"));
        }
        return found.map(provider -> ofTransport(casePackage.manifest(), provider, lines))
                .orElseGet(() -> List.of(Finding.wrong(
                        FILE,
                        lines.of("transport"),
                        "there is no transport '" + transport + "'",
                        nearest(transport, providers.ids(casePackage)))));
    }

    private static String nearest(String transport, Set<String> ids) {
        return Nearest.to(transport, ids)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "there are " + String.join(", ", ids));
    }

    private List<Finding> ofTransport(Manifest manifest, AdapterProvider provider, Lines lines) {
        var findings = new ArrayList<Finding>();
        if (!served(manifest.spiVersion())) {
            findings.add(Finding.wrong(
                    FILE,
                    lines.of("spiVersion"),
                    "spiVersion " + manifest.spiVersion() + " is not served",
                    "this hub serves " + AdapterProvider.SPI_VERSION + " and the one before"));
        }
        if (!served(provider.spiVersion())) {
            findings.add(Finding.wrong(
                    FILE,
                    lines.of("transport"),
                    "the transport '" + provider.id() + "' was written for spiVersion " + provider.spiVersion()
                            + ", which this hub does not serve",
                    "take another version of the transport"));
        }
        findings.addAll(ofCapabilities(manifest, provider, lines));
        findings.addAll(notServedYet(manifest, lines));
        options.problems(provider.describe().options(), manifest.options())
                .forEach((name, problem) ->
                        findings.add(Finding.told(problem, FILE).on(lines.of("options", name))));
        return findings;
    }

    private static List<Finding> ofCapabilities(Manifest manifest, AdapterProvider provider, Lines lines) {
        AdapterDescription description = provider.describe();
        var findings = new ArrayList<Finding>();
        EnumSet<Capability> beyond = EnumSet.noneOf(Capability.class);
        beyond.addAll(manifest.capabilities());
        beyond.removeAll(description.capabilities());
        if (!beyond.isEmpty()) {
            findings.add(Finding.wrong(
                    FILE,
                    lines.of("capabilities"),
                    "the transport '" + provider.id() + "' cannot give " + beyond,
                    "take them out of the capabilities"));
        }
        OptionBinder.enabling(description.options())
                .forEach((option, capability) ->
                        enabled(manifest, option, capability, lines).ifPresent(findings::add));
        return findings;
    }

    /** The contract names it, and nothing in the hub listens yet: a folder that counts on it would wait in vain. */
    private static List<Finding> notServedYet(Manifest manifest, Lines lines) {
        return manifest.capabilities().contains(Capability.RECEIVES_STATUS)
                ? List.of(Finding.wrong(
                        FILE,
                        lines.of("capabilities"),
                        "the capability RECEIVES_STATUS is not served yet",
                        "take it away: packages report over the status service, or are asked with REPORTS_STATUS"))
                : List.of();
    }

    /** An option that a capability lives by is given where the capability is declared, and only there. */
    private static Optional<Finding> enabled(Manifest manifest, String option, Capability capability, Lines lines) {
        boolean given = manifest.options().containsKey(option);
        boolean declared = manifest.capabilities().contains(capability);
        if (given == declared) {
            return Optional.empty();
        }
        return Optional.of(
                declared
                        ? Finding.wrong(
                                FILE,
                                lines.of("capabilities"),
                                "the capability " + capability + " is declared without the option '" + option + "'",
                                "add " + option + " to the options, or take the capability away")
                        : Finding.worthALook(
                                FILE,
                                lines.of("options", option),
                                "the option '" + option + "' is not used, because " + capability + " is not declared",
                                "declare the capability, or remove the option"));
    }

    private static boolean served(int version) {
        return version == AdapterProvider.SPI_VERSION || version == AdapterProvider.SPI_VERSION - 1;
    }

    /** What is declared is mapped, and what is mapped is declared, in the language of the application's mapping. */
    private static List<Finding> ofFollowUps(CasePackage casePackage, Lines lines, Capability capability, String what) {
        String extension = casePackage.content().has("application.xsl") ? ".xsl" : ".jsonata";
        String other = extension.equals(".xsl") ? ".jsonata" : ".xsl";
        boolean mapped = casePackage.content().has(what + extension);
        if (casePackage.content().has(what + other)) {
            return List.of(Finding.wrong(
                    what + other,
                    "it is in another language than application" + extension,
                    "write it in the language of application" + extension));
        }
        if (casePackage.can(capability) == mapped) {
            return List.of();
        }
        return List.of(Finding.wrong(
                FILE,
                lines.of("capabilities"),
                mapped
                        ? what + extension + " is there, but the capability is not declared"
                        : what + extension + " is missing, but the capability " + capability + " is declared",
                mapped ? "declare the capability " + capability : "write it, or take the capability away"));
    }

    private static List<Finding> ofAnswer(CasePackage casePackage, Lines lines) {
        Manifest.Answers answer = casePackage.manifest().answer();
        boolean mapped = Stream.of("answer.jsonata", "answer.xsl").anyMatch(casePackage.content()::has);
        if (answer.mentionsTable() && mapped) {
            return List.of(Finding.wrong(
                    FILE,
                    lines.of("answer"),
                    "answer.jsonata or answer.xsl reads the answer already",
                    "take reference, stage and stages out of " + FILE));
        }
        return answer.mentionsTable() && !answer.byTable()
                ? List.of(Finding.wrong(
                        FILE,
                        lines.of("answer"),
                        "'answer' is incomplete",
                        "give both stage, where the state is, and stages, what it means"))
                : List.of();
    }

    private static List<Finding> ofStatuses(Manifest manifest, Lines lines) {
        return manifest.statuses().entrySet().stream()
                .filter(entry -> !STATUSES.contains(entry.getValue()))
                .map(entry -> ofStatus(entry, lines))
                .toList();
    }

    private static Finding ofStatus(Map.Entry<String, String> entry, Lines lines) {
        return Finding.wrong(
                FILE,
                lines.of("statuses", entry.getKey()),
                "'" + entry.getKey() + "' means no status of ours",
                Nearest.to(entry.getValue(), STATUSES)
                        .map(near -> "did you mean " + near + "?")
                        .orElseGet(() -> "there are " + String.join(", ", STATUSES)));
    }
}
