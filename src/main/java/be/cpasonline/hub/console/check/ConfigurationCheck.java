package be.cpasonline.hub.console.check;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CentreOptions;
import be.cpasonline.hub.adapter.CheckedFolder;
import be.cpasonline.hub.adapter.PackageFolders;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.CentresOnDisk;
import be.cpasonline.hub.identity.SystemsOnDisk;
import be.cpasonline.hub.intake.form.start.SourcesOnDisk;
import be.cpasonline.hub.intake.questions.FormFiles;
import be.cpasonline.hub.platform.journey.JourneyCheck;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Nearest;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Checks everything, or a part of it: routes, packages, centres, defaults, systems, forms, sources, directory. Starts nothing. */
@Lazy
@Component
public class ConfigurationCheck {
    private static final Path ROUTES = Path.of("routes");

    private final PackageFolders packages;
    private final CentreOptions options;
    private final CentresOnDisk centres;
    private final SystemsOnDisk systems;
    private final FormFiles forms;
    private final SourcesOnDisk sources;
    private final JourneyCheck journey;
    private final Map<String, CheckedFolder> checked = new TreeMap<>();

    ConfigurationCheck(
            PackageFolders packages,
            CentreOptions options,
            CentresOnDisk centres,
            SystemsOnDisk systems,
            FormFiles forms,
            SourcesOnDisk sources,
            JourneyCheck journey) {
        this.packages = packages;
        this.options = options;
        this.centres = centres;
        this.systems = systems;
        this.forms = forms;
        this.sources = sources;
        this.journey = journey;
    }

    /** All there is. */
    public List<CheckedPart> everything() {
        var parts = new ArrayList<CheckedPart>();
        parts.addAll(files("route", journey.check(ROUTES)));
        packages.all().forEach(folder -> parts.add(ofPackage(folder)));
        parts.add(ofDirectory(centres.directory()));
        parts.addAll(ofDefaults(centres.packages()));
        parts.addAll(ofCentres(centres.centres()));
        parts.addAll(files("system", systems.check(systems.folder())));
        parts.addAll(files("form", forms.check(forms.folder())));
        parts.addAll(files("source", sources.check(sources.folder())));
        return parts;
    }

    /**
     * A package folder; or one of the folders routes, centres, packages, systems, forms, sources and directory, wherever it lies; or a
     * file in one of these.
     *
     * @return empty where it is none of them
     */
    public List<CheckedPart> only(Path path) {
        if (Files.isDirectory(path)) {
            return folder(path).orElseGet(() -> List.of(ofPackage(path)));
        }
        return Optional.ofNullable(path.getParent())
                .filter(parent -> Files.exists(path))
                .flatMap(this::folder)
                .orElseGet(List::of)
                .stream()
                .filter(part ->
                        part.kind().equals("directory") || Path.of(part.name()).endsWith(path.getFileName()))
                .toList();
    }

    /** The package of a folder, where it passed the check. */
    public Optional<CasePackage> casePackage(Path folder) {
        return folder(packages, folder) instanceof CheckedFolder.Good good
                ? Optional.of(good.casePackage())
                : Optional.empty();
    }

    private Optional<List<CheckedPart>> folder(Path folder) {
        return switch (String.valueOf(folder.getFileName())) {
            case "routes" -> Optional.of(files("route", journey.check(folder)));
            case "centres" -> Optional.of(ofCentres(folder));
            case "packages" -> Optional.of(ofDefaults(folder));
            case "systems" -> Optional.of(files("system", systems.check(folder)));
            case "forms" -> Optional.of(files("form", forms.check(folder)));
            case "sources" -> Optional.of(files("source", sources.check(folder)));
            case "directory" -> Optional.of(List.of(ofDirectory(folder)));
            default -> Optional.empty();
        };
    }

    private CheckedFolder folder(PackageFolders from, Path folder) {
        return checked.computeIfAbsent(name(folder), unread -> from.check(folder));
    }

    private CheckedPart ofPackage(Path folder) {
        CheckedFolder found = folder(packages, folder);
        List<Finding> findings = found.findings().stream()
                .map(finding -> finding.under(name(folder)))
                .toList();
        String facts = found instanceof CheckedFolder.Good(CasePackage casePackage, List<Finding> ignored)
                ? casePackage.content().all().size() + " files, "
                        + casePackage.content().under("examples").stream()
                                .filter(path -> path.endsWith("/application.json"))
                                .count()
                        + " examples"
                : "";
        return new CheckedPart("package", name(folder), facts, findings);
    }

    private CheckedPart ofDirectory(Path folder) {
        return new CheckedPart("directory", name(folder), "", centres.ofDirectory(folder));
    }

    private List<CheckedPart> ofDefaults(Path folder) {
        return centres.ofPackages(folder).stream()
                .map(file -> new CheckedPart("defaults", name(file.file()), "", ofDefaults(file)))
                .toList();
    }

    private List<Finding> ofDefaults(CentresOnDisk.Checked file) {
        var findings = new ArrayList<>(file.findings());
        findings.addAll(absent(name(file.file()), SettingsFiles.stem(file.file())));
        return findings;
    }

    private List<CheckedPart> ofCentres(Path folder) {
        return centres.ofCentres(folder).stream()
                .map(file -> new CheckedPart(
                        "centre",
                        name(file.file()),
                        file.use().map(PackageUse::packageName).orElse(""),
                        ofCentre(file)))
                .toList();
    }

    private List<Finding> ofCentre(CentresOnDisk.Checked file) {
        var findings = new ArrayList<>(file.findings());
        Stream.of(file.use(), file.tries()).flatMap(Optional::stream).forEach(use -> {
            findings.addAll(absent(name(file.file()), use.packageName()));
            casePackage(packages.of(use.packageName()))
                    .ifPresent(found -> options.problems(found, use.options(), use.test())
                            .forEach((option, problem) -> findings.add(ofOption(file.file(), use, option, problem))));
        });
        return findings;
    }

    private Finding ofOption(Path file, PackageUse use, String option, String problem) {
        var place = centres.place(file, use.packageName(), option);
        return Finding.told(
                        problem,
                        place.map(CentresOnDisk.Place::file)
                                .map(ConfigurationCheck::name)
                                .orElse(name(file)))
                .on(place.map(CentresOnDisk.Place::line).orElse(0));
    }

    private List<Finding> absent(String file, String packageName) {
        if (Files.isDirectory(packages.of(packageName))) {
            return List.of();
        }
        List<String> names = packages.all().stream()
                .map(folder -> String.valueOf(folder.getFileName()))
                .toList();
        return List.of(Finding.wrong(
                file,
                "there is no package '" + packageName + "'",
                Nearest.to(packageName, names)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElseGet(() -> "there are " + String.join(", ", names))));
    }

    private static List<CheckedPart> files(String kind, Map<Path, List<Finding>> files) {
        return files.entrySet().stream()
                .map(file -> new CheckedPart(kind, name(file.getKey()), "", file.getValue()))
                .toList();
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
