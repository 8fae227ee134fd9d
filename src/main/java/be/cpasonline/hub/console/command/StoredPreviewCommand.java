package be.cpasonline.hub.console.command;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.adapter.PackagesOnDisk;
import be.cpasonline.hub.audit.Audit;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.console.command.Commands.WrongCall;
import be.cpasonline.hub.mapping.Mapping;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.version.Activation;
import be.cpasonline.hub.version.Subject;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code ./hub preview --stored}: what a changed package folder would make of applications that are stored. */
class StoredPreviewCommand implements Command {
    static final String STORED = "stored";
    private static final int MOST = 100_000;
    private static final String USAGE = """
            ./hub preview --stored N [--package=NAME]   what the folders as they stand on the disk would make of the last N
                                                        stored applications, against the versions in force; a folder that
                                                        is named and in force, against the version before; sends nothing
              --values --reason="..."                   shows values too, which are people's data; it is written in the audit""";

    private final Centres centres;
    private final CasePackages packages;
    private final PackagesOnDisk disk;
    private final Register register;
    private final StoredPreview preview;
    private final Activation activation;
    private final Audit audit;

    StoredPreviewCommand(
            Centres centres,
            CasePackages packages,
            PackagesOnDisk disk,
            Register register,
            Mapping mapping,
            Activation activation,
            Audit audit) {
        this.centres = centres;
        this.packages = packages;
        this.disk = disk;
        this.register = register;
        this.preview = new StoredPreview(mapping);
        this.activation = activation;
        this.audit = audit;
    }

    @Override
    public int run(Invocation invocation, PrintStream out) {
        int most = howMany(invocation);
        List<CasePackage> changed = changed(invocation);
        if (changed.isEmpty()) {
            out.println(
                    "Every folder on the disk is the version in force: nothing would change. With --package=NAME one is"
                            + " compared with the version before.");
            return 0;
        }
        Optional<String> reason = reason(invocation);
        boolean invalid = false;
        for (CasePackage after : changed) {
            Optional<CasePackage> before = before(after);
            var report = new StoredPreviewReport(before, after, reason.isPresent());
            applications(after, most).forEach(id -> add(report, id, before, after));
            reason.ifPresent(why -> report.differing().forEach(id -> note(id, why)));
            report.print(out);
            invalid |= report.invalid();
        }
        return invalid ? 1 : 0;
    }

    private void add(StoredPreviewReport report, UUID id, Optional<CasePackage> before, CasePackage after) {
        if (register.forgotten(id)) {
            report.addForgotten();
        } else {
            report.add(id, preview.effect(register.read(id), before, after));
        }
    }

    private List<UUID> applications(CasePackage casePackage, int most) {
        List<String> ids = centres.configured().stream()
                .filter(centre -> centre.use()
                        .map(PackageUse::packageName)
                        .filter(casePackage.name()::equals)
                        .isPresent())
                .map(centre -> centre.name().id())
                .toList();
        return register.latest(ids, most);
    }

    /** What is in force; for what is in force itself, the version before. */
    private Optional<CasePackage> before(CasePackage after) {
        Optional<CasePackage> inForce = packages.find(after.name());
        return inForce.filter(same -> same.version().equals(after.version())).isEmpty()
                ? inForce
                : activation
                        .before(Subject.ofPackage(after.name()))
                        .flatMap(version -> packages.version(after.name(), version));
    }

    /** The folder that was asked for, or those that are not the version in force. */
    private List<CasePackage> changed(Invocation invocation) {
        if (invocation.has("package")) {
            String name = invocation.text("package");
            return List.of(disk.find(name)
                    .orElseThrow(() -> new WrongCall("There is no folder adapters/" + name + ". There are: "
                            + String.join(", ", disk.names()) + ".")));
        }
        return disk.names().stream()
                .flatMap(name -> disk.find(name).stream())
                .filter(after -> packages.find(after.name())
                        .filter(before -> before.version().equals(after.version()))
                        .isEmpty())
                .toList();
    }

    /** Why values are to be shown; empty where they are not. */
    private static Optional<String> reason(Invocation invocation) {
        if (!invocation.has("values")) {
            return Optional.empty();
        }
        if (!invocation.has("reason")) {
            throw new WrongCall("Values are people's data: say why you must see them, --values --reason=\"...\".");
        }
        return Optional.of(invocation.text("reason"));
    }

    /** A line for each application, so that each person is told on their own page who saw values of theirs. */
    private void note(UUID application, String reason) {
        audit.note(
                System.getProperty("user.name", "command"), "previewStoredWithValues", application.toString(), reason);
    }

    private static int howMany(Invocation invocation) {
        String number = Optional.ofNullable(invocation.arguments().getOptionValues(STORED))
                .flatMap(values -> values.stream().findFirst())
                .or(() -> invocation.words().stream().findFirst())
                .orElse("");
        if (!number.matches("[1-9]\\d{0,5}") || Integer.parseInt(number) > MOST) {
            throw new WrongCall(USAGE);
        }
        return Integer.parseInt(number);
    }
}
