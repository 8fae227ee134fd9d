package be.cpasonline.hub.console.command;

import be.cpasonline.hub.audit.Audit;
import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.platform.time.Brussels;
import java.io.PrintStream;
import java.util.OptionalLong;

/** {@code ./hub audit}: who looked at people's data, and whether the audit is whole. */
class AuditCommand implements Command {
    private static final int SHOWN = 50;

    private final Audit audit;

    AuditCommand(Audit audit) {
        this.audit = audit;
    }

    @Override
    public int run(Invocation invocation, PrintStream out) {
        audit.latest(SHOWN)
                .forEach(entry -> out.printf(
                        "%d  %s  %s  %s  %s  %s%n",
                        entry.id(),
                        Brussels.time(entry.at()),
                        entry.who(),
                        entry.what(),
                        entry.subject(),
                        entry.reason()));
        OptionalLong broken = audit.brokenAt();
        out.println(
                broken.isEmpty()
                        ? "The audit is whole."
                        : "The audit is not whole: line " + broken.getAsLong()
                                + " is not as it was written, or the one before it is missing.");
        return broken.isEmpty() ? 0 : 1;
    }
}
