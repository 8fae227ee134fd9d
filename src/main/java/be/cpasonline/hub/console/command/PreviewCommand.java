package be.cpasonline.hub.console.command;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CheckedFolder;
import be.cpasonline.hub.adapter.PackageFolders;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.CentreFinder;
import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.console.command.Commands.WrongCall;
import be.cpasonline.hub.intake.ApplicationPreview;
import be.cpasonline.hub.intake.ApplicationPreview.Previewed;
import be.cpasonline.hub.intake.ApplicationRefused;
import be.cpasonline.hub.mapping.Mapping;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.model.Registration;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.routing.Destination;
import be.cpasonline.hub.routing.Routing;
import be.cpasonline.hub.spi.AdapterFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/** {@code ./hub preview}: what would become of an application; nothing is registered, and nothing is sent. */
class PreviewCommand implements Command {
    private static final String USAGE = """
            ./hub preview FILE [--package=NAME|./FOLDER] [--centre=NIS|ID|NAME]
                FILE is an application as it is submitted, or a registered one as in a package's examples
            ./hub preview --stored N             what would become of stored ones""";

    private final ApplicationPreview intake;
    private final ApplicationJson json;
    private final CentreFinder finder;
    private final Routing routing;
    private final PackageFolders packages;
    private final Mapping mapping;

    PreviewCommand(
            ApplicationPreview intake,
            ApplicationJson json,
            CentreFinder finder,
            Routing routing,
            PackageFolders packages,
            Mapping mapping) {
        this.intake = intake;
        this.json = json;
        this.finder = finder;
        this.routing = routing;
        this.packages = packages;
        this.mapping = mapping;
    }

    @Override
    public int run(Invocation invocation, PrintStream out) {
        if (invocation.words().size() != 1) {
            throw new WrongCall(USAGE);
        }
        Optional<Centre> asked = invocation
                .textIfGiven("centre")
                .map(words -> finder.find(words)
                        .orElseThrow(() -> new WrongCall("No centre is meant by --centre=" + words + ".")));
        byte[] content = content(invocation.words().getFirst());
        try {
            RegisteredApplication application = registered(content, asked, out);
            return show(application, invocation.textIfGiven("package"), out);
        } catch (ApplicationRefused refused) {
            tell(refused, out);
            return 1;
        } catch (JacksonException unreadable) {
            out.println("refused      this is not a registered application; compare it with the schema of the model");
            return 1;
        } catch (AdapterFailure failure) {
            out.println("no payload   " + failure.code() + ": " + failure.sentence());
            out.println("             " + failure.detail());
            return 1;
        }
    }

    private static byte[] content(String word) {
        Path file = CalledFrom.resolve(word);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new WrongCall("The file " + word + " cannot be read.\n" + USAGE);
        }
    }

    private RegisteredApplication registered(byte[] content, Optional<Centre> asked, PrintStream out) {
        if (isRegistered(content)) {
            RegisteredApplication application = json.readRegistered(content);
            CentreName registered = application.registration().centre();
            out.println(
                    "centre       " + asked.map(Centre::name).orElse(registered).id() + ", "
                            + (asked.isPresent() ? "as asked" : "as registered"));
            return asked.map(centre -> at(application, centre.name())).orElse(application);
        }
        Previewed previewed = intake.check(content);
        var presumed = previewed.presumed();
        CentreName centre = asked.orElse(presumed.centre()).name();
        out.println("centre       " + centre.id() + ", " + centre.in(Locale.FRENCH)
                + (asked.isPresent()
                        ? ", as asked"
                        : ", by " + presumed.rule() + " (" + presumed.rule().article() + ")"));
        presumed.uncertainties().forEach(each -> out.println("uncertain    " + each));
        out.println("registration invented: reference, number, dates and id are given at registration");
        return new RegisteredApplication(invented(centre), previewed.application());
    }

    private boolean isRegistered(byte[] content) {
        try {
            return json.parse(content).has("registration");
        } catch (RuntimeException unreadable) {
            // Intake says what is wrong with it.
            return false;
        }
    }

    private static RegisteredApplication at(RegisteredApplication application, CentreName centre) {
        Registration old = application.registration();
        return new RegisteredApplication(
                new Registration(
                        old.applicationId(),
                        old.reference(),
                        old.submittedAt(),
                        old.receivedOn(),
                        old.hubNumber(),
                        centre,
                        old.joinedTo()),
                application.application(),
                application.addition(),
                application.withdrawal());
    }

    /** The same at each run, so that two payloads can be compared. */
    private static Registration invented(CentreName centre) {
        return new Registration(
                UUID.fromString("00000000-0000-7000-8000-000000000000"),
                "INVENTED-0000-0000",
                OffsetDateTime.parse("2026-01-05T09:00:00+01:00"),
                LocalDate.parse("2026-01-05"),
                "2026/000000",
                centre,
                null);
    }

    private int show(RegisteredApplication application, Optional<String> asked, PrintStream out) {
        Destination destination =
                routing.route(application.registration().centre().id());
        Optional<PackageUse> use = Optional.of(destination)
                .filter(Destination.ToPackage.class::isInstance)
                .map(Destination.ToPackage.class::cast)
                .map(Destination.ToPackage::use);
        if (destination instanceof Destination.None(String code, String reason)) {
            out.println("destination  none, " + code + ": " + reason);
        }
        Optional<String> name = asked.or(() -> use.map(PackageUse::packageName));
        if (name.isEmpty()) {
            out.println("no payload   give --package=NAME to see what a package would get");
            return 1;
        }
        Path folder = folder(name.get());
        if (!Files.isDirectory(folder)) {
            throw new WrongCall("There is no package '" + name.get() + "'.");
        }
        Map<String, Object> options = use.filter(found -> found.packageName().equals(name.get()))
                .map(PackageUse::options)
                .orElse(Map.of());
        // who writes an example wants to see its payload first
        return switch (packages.checkWithoutExamples(folder)) {
            case CheckedFolder.Good good -> show(application, good.casePackage(), options, out);
            case CheckedFolder.Bad bad -> {
                out.println("no payload   " + folder + ": " + bad.problem());
                yield 1;
            }
        };
    }

    /** A name is one of the hub's packages; anything else is a path from where the user is. */
    private Path folder(String name) {
        return name.matches("[a-z0-9_-]+") ? packages.of(name) : CalledFrom.resolve(name);
    }

    private int show(
            RegisteredApplication application, CasePackage casePackage, Map<String, Object> options, PrintStream out) {
        out.println("package      " + casePackage.name() + ", " + casePackage.title());
        out.println("version      " + casePackage.version());
        out.println("adapter      " + casePackage.transport() + ", to " + destination(casePackage, options));
        var payload = mapping.map(casePackage, application);
        out.println("payload      " + payload.mediaType() + ", " + payload.body().length + " bytes; nothing was sent");
        out.println();
        out.println(new String(payload.body(), StandardCharsets.UTF_8));
        return 0;
    }

    private String destination(CasePackage casePackage, Map<String, Object> options) {
        try {
            return packages.destination(casePackage, options);
        } catch (AdapterFailure failure) {
            return "nowhere: " + failure.detail();
        }
    }

    private static void tell(ApplicationRefused refused, PrintStream out) {
        Texts texts = new Texts("problems");
        refused.issues()
                .forEach(issue -> out.println("refused      "
                        + (issue.name().isEmpty() ? "/" : issue.name())
                        + ": "
                        + issue.said()
                                .orElseGet(() -> texts.get(
                                        Locale.ENGLISH,
                                        "issue." + issue.code(),
                                        issue.arguments().toArray()))));
    }
}
