package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.sandbox.FileStep.Doing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is done on a server that takes files for one delivery, or in one look at what came back. */
final class FilesHanding {
    static final String NO_ANSWER = "(no answer)";

    private final Optional<UUID> key;
    private final Instant began;
    private final List<FileStep> steps = new ArrayList<>();
    private Fault fault = Fault.NONE;

    /**
     * Begins.
     *
     * @param key of the delivery; empty where it is about none
     */
    FilesHanding(Optional<UUID> key, Instant began) {
        this.key = key;
        this.began = began;
    }

    boolean isAbout(Optional<UUID> other) {
        return key.equals(other);
    }

    void add(FileStep step) {
        steps.add(step);
    }

    void went(Fault wrong) {
        if (fault == Fault.NONE) {
            fault = wrong;
        }
    }

    /** Whether it is worth to be read: nobody wants to see each look into an empty folder. */
    boolean matters() {
        return key.isPresent()
                || fault != Fault.NONE
                || steps.stream().map(FileStep::doing).anyMatch(Doing::moves);
    }

    Exchange told(long number, String server, Dots dots, Instant ended) {
        List<String> replies = numbered(steps.stream()
                .map(step -> step.reply().isEmpty() ? NO_ANSWER : step.reply())
                .toList());
        return new Exchange(
                number,
                Exchange.Caller.HUB,
                began,
                Duration.between(began, ended),
                server + key.map(id -> " " + id).orElse(""),
                numbered(steps.stream().map(FileStep::words).toList()),
                dots.text(contents(Doing.WRITE)),
                answered(replies, dots),
                fault);
    }

    private Optional<Exchange.Answer> answered(List<String> replies, Dots dots) {
        return steps.stream()
                .map(FileStep::reply)
                .filter(reply -> !reply.isEmpty() && !reply.equals(NO_ANSWER))
                .reduce((first, second) -> second)
                .map(last -> new Exchange.Answer(last, replies, dots.text(contents(Doing.READ))));
    }

    private static List<String> numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(index -> "%2d. %s".formatted(index + 1, lines.get(index)))
                .toList();
    }

    /** Of the files that were written, or read, under the names that they have in the end. */
    private String contents(Doing doing) {
        return String.join(
                "\n\n",
                steps.stream()
                        .filter(step -> step.doing() == doing && step.size() > 0)
                        .map(step -> "-- " + name(step) + ", " + step.size() + " bytes\n"
                                + FileText.of(name(step), step.content()))
                        .toList());
    }

    private String name(FileStep written) {
        String name = written.path();
        for (FileStep step : steps.subList(steps.indexOf(written), steps.size())) {
            if (step.doing() == Doing.RENAME && (name.equals(step.path()) || name.startsWith(step.path() + "/"))) {
                name = step.to() + name.substring(step.path().length());
            }
        }
        return name;
    }
}
