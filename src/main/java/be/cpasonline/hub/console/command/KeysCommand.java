package be.cpasonline.hub.console.command;

import be.cpasonline.hub.console.command.Commands.Invocation;
import be.cpasonline.hub.console.command.Commands.WrongCall;
import be.cpasonline.hub.vault.Rewrapping;
import be.cpasonline.hub.vault.Vault;
import java.io.PrintStream;
import java.util.List;

/** {@code ./hub keys}: rotation of the owners' keys and of the master key, while hubs run. */
class KeysCommand implements Command {
    private static final String USAGE = """
            ./hub keys renew CENTRE|--all     a new key for a centre, or for everybody who has one; used from now on
            ./hub keys rewrap CENTRE|--all    wraps what older keys of the centre wrapped with the newest one
            ./hub keys rewrap-master          wraps the keys of all with the first of the master keys
            ./hub keys check                  looks whether the master key opens what is in the database
            CENTRE is the id of a centre, or 'hub' for what belongs to no centre.""";

    private final Vault vault;
    private final Rewrapping rewrapping;

    KeysCommand(Vault vault, Rewrapping rewrapping) {
        this.vault = vault;
        this.rewrapping = rewrapping;
    }

    @Override
    public int run(Invocation invocation, PrintStream out) {
        List<String> words = invocation.words();
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "renew" -> owners(invocation).forEach(owner -> renew(owner, out));
            case "rewrap" -> owners(invocation).forEach(owner -> rewrap(owner, out));
            case "rewrap-master" -> rewrapMaster(out);
            case "check" -> check(out);
            default -> throw new WrongCall(USAGE);
        }
        return 0;
    }

    private void renew(String owner, PrintStream out) {
        out.printf(
                "%s: key %d is used from now on; running hubs follow within half a minute.%n",
                owner, vault.renew(owner));
    }

    private void rewrap(String owner, PrintStream out) {
        out.printf("%s: %d data keys are wrapped with its newest key now.%n", owner, rewrapping.rewrap(owner));
    }

    private void rewrapMaster(PrintStream out) {
        int keys = vault.owners().stream().mapToInt(vault::rewrapWithMaster).sum();
        out.printf(
                "%d keys are wrapped with the first of the master keys now. When /actuator/health of every hub says that"
                        + " the vault is up, the older master keys can be removed.%n",
                keys);
    }

    private void check(PrintStream out) {
        vault.check();
        out.println("The master key opens the keys in the database.");
    }

    private List<String> owners(Invocation invocation) {
        List<String> known = vault.owners().stream()
                .filter(owner -> !owner.equals(Vault.INDEX))
                .toList();
        if (invocation.has("all")) {
            return known;
        }
        if (invocation.words().size() != 2) {
            throw new WrongCall(USAGE);
        }
        String owner = invocation.words().getLast();
        if (!known.contains(owner)) {
            throw new WrongCall(
                    "Nobody called '" + owner + "' has a key. There are: " + String.join(", ", known) + ".");
        }
        return List.of(owner);
    }
}
