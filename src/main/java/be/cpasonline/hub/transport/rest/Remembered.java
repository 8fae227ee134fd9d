package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import java.util.Optional;

/** An acknowledgement as a step remembers it: the stage, and the reference where there is one. */
final class Remembered {
    private Remembered() {}

    static String write(Acknowledgement acknowledgement) {
        return acknowledgement.stage().name()
                + acknowledgement
                        .theirReference()
                        .map(reference -> " " + reference)
                        .orElse("");
    }

    static Acknowledgement read(String remembered) {
        int space = remembered.indexOf(' ');
        return space < 0
                ? new Acknowledgement(Stage.valueOf(remembered), Optional.empty())
                : new Acknowledgement(
                        Stage.valueOf(remembered.substring(0, space)), Optional.of(remembered.substring(space + 1)));
    }
}
