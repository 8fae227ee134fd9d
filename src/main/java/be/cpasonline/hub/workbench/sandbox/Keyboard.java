package be.cpasonline.hub.workbench.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does what the user types, a line each. */
final class Keyboard {
    private static final String END = "q";

    private final Desk desk;
    private final Telling telling;

    Keyboard(Desk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
    }

    /** Reads until the user wants to stop; true then, and false where nothing more can be typed. */
    boolean readUntilEnd(InputStream in) {
        try {
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null) {
                if (line.strip().equals(END)) {
                    return true;
                }
                obey(line.strip());
                line = lines.readLine();
            }
        } catch (IOException closed) {
            // as good as the end
        }
        return false;
    }

    void obey(String word) {
        Optional<Fault> fault = Fault.of(word, desk.casePackage().way()).filter(any -> desk.detour());
        Optional<Pace> pace = Pace.of(word);
        if (word.isEmpty()) {
            send();
        } else if (fault.isPresent()) {
            desk.faults().to(fault.get());
            telling.say("From now on: " + word + ".");
        } else if (pace.isPresent()) {
            desk.sender().at(pace.get());
            telling.say("From now on: " + pace.get() + ".");
        } else {
            telling.say(help());
        }
    }

    private void send() {
        if (!desk.sender().send()) {
            telling.say("The hub does not answer now; try again.");
        }
    }

    /** What can be typed. */
    String help() {
        String faults = Fault.choices(desk.casePackage().way()).stream()
                .map(Fault::word)
                .collect(Collectors.joining(", "));
        return "Enter sends an application. A pace sends them by itself: " + Pace.FORM + "."
                + (desk.detour() ? " What goes wrong on the way: " + faults + "." : "")
                + " q ends.";
    }
}
