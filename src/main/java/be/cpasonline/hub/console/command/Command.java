package be.cpasonline.hub.console.command;

import be.cpasonline.hub.console.command.Commands.Invocation;
import java.io.PrintStream;

/** One command of the operator's. */
interface Command {

    /**
     * Does it, and says in plain sentences what was done.
     *
     * @return the exit code
     * @throws Commands.WrongCall where it was called wrongly
     */
    int run(Invocation invocation, PrintStream out);
}
