package be.cpasonline.hub.console.command;

import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.console.command.Commands.WrongCall;
import be.cpasonline.hub.delivery.restore.RestoredDeliveries;
import be.cpasonline.hub.platform.database.DatabaseIdentity;
import be.cpasonline.hub.register.SkippedNumbers;
import java.io.PrintStream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ./hub restored}: makes a database that was restored to an earlier point fit to be worked on. */
class RestoredCommand implements Command {
    private static final String NOTHING_LOST = "nothing-lost";
    private static final String SKIP_NUMBERS = "skip-numbers";
    private static final String USAGE = """
            ./hub restored [--skip-numbers=N]   after a restore to an earlier point; all hubs are stopped
            ./hub restored --nothing-lost       after a switch-over in which no commit was lost""";

    private final DatabaseIdentity identity;
    private final RestoredDeliveries deliveries;
    private final SkippedNumbers numbers;
    private final TransactionTemplate transaction;

    RestoredCommand(
            DatabaseIdentity identity,
            RestoredDeliveries deliveries,
            SkippedNumbers numbers,
            PlatformTransactionManager transactions) {
        this.identity = identity;
        this.deliveries = deliveries;
        this.numbers = numbers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int run(Invocation invocation, PrintStream out) {
        boolean nothingLost = invocation.has(NOTHING_LOST);
        boolean skips = invocation.has(SKIP_NUMBERS);
        if (!invocation.words().isEmpty() || (nothingLost && skips)) {
            throw new WrongCall(USAGE);
        }
        int howMany = skips ? invocation.number(SKIP_NUMBERS) : 0;
        transaction.executeWithoutResult(status -> {
            if (!nothingLost) {
                takeUp(howMany, out);
            }
            identity.note();
        });
        out.println("The database is noted as the one that the hub runs on. Start the hubs.");
        return 0;
    }

    private void takeUp(int howMany, PrintStream out) {
        out.printf(
                "%d deliveries are uncertain now: each is looked up in its package, or sent again with the same key where"
                        + " the package knows it, or held for a person.%n",
                deliveries.makeUncertain());
        out.println("Deliveries by state: " + deliveries.states());
        if (howMany > 0) {
            numbers.skip(howMany)
                    .forEach(skipped -> out.printf(
                            "Centre %s: the numbers %d/%06d to %d/%06d are left out.%n",
                            skipped.centreId(), skipped.year(), skipped.first(), skipped.year(), skipped.last()));
        }
        out.println("""
                Applications that were accepted after the point of the restore are not in this database, though their
                people have a receipt: look for them in the packages of the centres, and in the logs of the systems that
                submitted them, which can submit them again with the same key. Numbers that those receipts bear are given
                a second time unless --skip-numbers=N leaves them out.""");
    }
}
