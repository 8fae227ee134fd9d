package be.cpasonline.hub.console.command;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CentreOptions;
import be.cpasonline.hub.adapter.CentreOptions.InForce;
import be.cpasonline.hub.adapter.CheckedFolder;
import be.cpasonline.hub.adapter.PackageFolders;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.CentreFinder;
import be.cpasonline.hub.centre.CentresOnDisk;
import be.cpasonline.hub.centre.CentresOnDisk.Place;
import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.console.command.Commands.WrongCall;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code ./hub explain}: every value in force for a centre, and where it comes from. */
class ExplainCommand implements Command {
    private static final String USAGE = "./hub explain NIS|ID|NAME    every value in force for a centre, and its file";

    private final CentreFinder finder;
    private final CentresOnDisk files;
    private final PackageFolders packages;
    private final CentreOptions options;
    private final CentreVersion versions;

    ExplainCommand(
            CentreFinder finder,
            CentresOnDisk files,
            PackageFolders packages,
            CentreOptions options,
            CentreVersion versions) {
        this.finder = finder;
        this.files = files;
        this.packages = packages;
        this.options = options;
        this.versions = versions;
    }

    @Override
    public int run(Invocation invocation, PrintStream out) {
        if (invocation.words().isEmpty()) {
            throw new WrongCall(USAGE);
        }
        String words = String.join(" ", invocation.words());
        Centre centre = finder.find(words).orElseThrow(() -> new WrongCall(unknown(words)));
        Path file = files.centres().resolve(centre.name().nis() + ".yaml");
        about(centre, file, out);
        boolean good = centre.problem().isEmpty();
        centre.problem().ifPresent(problem -> out.println("missing      " + problem));
        centre.tries().ifPresent(tried -> about(tried, out));
        Optional<PackageUse> use = centre.use();
        if (use.isEmpty()) {
            if (good) {
                out.println("package      none: its applications are registered and held");
            }
            return good ? 0 : 1;
        }
        return about(use.get(), file, out) && good ? 0 : 1;
    }

    private String unknown(String words) {
        List<String> near = finder.near(words);
        return "No centre is meant by '" + words + "'; "
                + (near.isEmpty()
                        ? "give a NIS code, a centre's id, or a municipality's name."
                        : "did you mean " + String.join(", ", near) + "?");
    }

    private void about(Centre centre, Path file, PrintStream out) {
        var name = centre.name();
        Written written = new Written(file);
        out.printf("centre       %s, NIS %s  (%s)%n", name.id(), name.nis(), written.or("id", "its NIS code"));
        out.printf(
                "name         %s / %s / %s  (%s)%n",
                name.nameFr(), name.nameNl(), name.nameDe(), written.or("name", "the usual one"));
        out.printf(
                "languages    %s  (%s)%n",
                String.join(", ", centre.languages()), written.or("languages", "those of its area"));
        out.printf("contact      %s%n", contact(centre, written));
        List<String> others = finder.servesToo(centre);
        out.printf(
                "serves too   %s%n",
                others.isEmpty() ? "no other municipality" : others + "  (" + files.directory() + "/exceptions.yaml)");
    }

    private static String contact(Centre centre, Written written) {
        var contact = centre.contact();
        List<String> known = Stream.of(contact.phone(), contact.email(), contact.website(), contact.address())
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() ? "not known" : String.join(", ", known) + "  (" + written.or("contact", "") + ")";
    }

    private void about(PackageUse tried, PrintStream out) {
        out.printf("tries        %s, version %s%n", tried.packageName(), versions.of(tried));
        Path folder = packages.of(tried.packageName());
        if (Files.isDirectory(folder) && packages.check(folder) instanceof CheckedFolder.Good good) {
            options.problems(good.casePackage(), tried.options(), tried.test())
                    .values()
                    .forEach(problem -> out.println("             missing " + problem));
        }
    }

    private boolean about(PackageUse use, Path file, PrintStream out) {
        Written written = new Written(file);
        out.printf("package      %s  (%s)%n", use.packageName(), written.or("package", ""));
        out.printf("version      %s%n", versions.of(use));
        out.printf("test         %s  (%s)%n", use.test(), written.or("test", "default"));
        Path folder = packages.of(use.packageName());
        if (!Files.isDirectory(folder)) {
            out.println("missing      there is no package '" + use.packageName() + "'");
            return false;
        }
        return switch (packages.check(folder)) {
            case CheckedFolder.Good good -> about(good.casePackage(), use, file, out);
            case CheckedFolder.Bad bad -> {
                bad.findings().stream()
                        .filter(Finding::isWrong)
                        .forEach(finding -> out.println("missing      " + folder + "/" + finding.sentence()));
                yield false;
            }
        };
    }

    private boolean about(CasePackage casePackage, PackageUse use, Path file, PrintStream out) {
        Path manifest = packages.of(casePackage.name()).resolve("adapter.yaml");
        Lines lines = Lines.ofYaml(casePackage.content().text("adapter.yaml").orElse(""));
        out.printf(
                "capabilities %s  (%s:%d)%n",
                new TreeSet<>(casePackage.capabilities()), manifest, lines.of("capabilities"));
        out.printf("transport    %s  (%s:%d)%n", casePackage.transport(), manifest, lines.of("transport"));
        List<InForce> inForce = options.inForce(casePackage, use.options());
        for (InForce option : inForce) {
            boolean ofFolder = casePackage.manifest().options().containsKey(option.name());
            String source = files.place(file, casePackage.name(), option.name())
                    .map(Place::toString)
                    .orElseGet(() -> ofFolder
                            ? manifest + ":" + lines.of("options", option.name())
                            : "default of the transport");
            option.value()
                    .ifPresent(value -> out.printf(
                            "  %-20s %s%s  (%s)%n",
                            option.name(),
                            value,
                            option.found()
                                    .map(found -> found ? "" : " leads nowhere from here")
                                    .orElse(""),
                            source));
        }
        List<String> not = inForce.stream()
                .filter(option -> option.value().isEmpty())
                .map(InForce::name)
                .toList();
        out.printf("not given    %s%n", String.join(", ", not));
        Map<String, String> problems = options.problems(casePackage, use.options(), use.test());
        problems.values().forEach(problem -> out.println("missing      " + problem));
        return problems.isEmpty();
    }

    /** Where a key of the centre's file stands. */
    private static final class Written {
        private final Path file;
        private final Lines lines;

        Written(Path file) {
            this.file = file;
            this.lines = Lines.ofYaml(Texts.of(file));
        }

        String or(String key, String otherwise) {
            int line = lines.of(key);
            return line > 0 ? file + ":" + line : otherwise;
        }
    }
}
