package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.documents.DocumentSettings;
import be.cpasonline.hub.documents.upload.UploadProblems;
import be.cpasonline.hub.intake.questions.Step;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.platform.page.PageProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The documents of a form, as its page shows them. */
@Component
class FormDocuments {
    /** How many documents a person can add. */
    static final int MOST = 10;

    private static final Set<String> WELL = Set.of("", "ADDED", "REMOVED");
    private static final long MEGABYTE = 1024L * 1024L;

    private final DocumentSettings settings;
    private final UploadProblems problems;

    FormDocuments(DocumentSettings settings, UploadProblems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /**
     * The part of a page about documents.
     *
     * @param action where a document is sent to
     * @param added what was added
     * @param kinds what a document can be
     * @param most how many can be added
     * @param full whether so many are there
     * @param megabytes how large one may be
     */
    record Shown(String action, List<Added> added, List<DocumentKind> kinds, int most, boolean full, long megabytes) {}

    /**
     * A document that was added.
     *
     * @param size in words
     */
    record Added(UUID id, String fileName, String kind, String size) {}

    /** What a step shows of documents; nothing where it takes none. */
    Optional<Shown> shown(FormSituation situation, Step step) {
        if (!step.takesDocuments()) {
            return Optional.empty();
        }
        List<Added> added = added(situation);
        return Optional.of(new Shown(
                situation.path(step) + "/documents",
                added,
                List.of(DocumentKind.values()),
                MOST,
                added.size() >= MOST,
                settings.maxSize().toMegabytes()));
    }

    /**
     * What was wrong with a document that was not added.
     *
     * @param outcome what came of it: {@code ADDED}, {@code REMOVED}, or why not; empty where nothing was sent
     */
    Optional<PageProblem> problem(String outcome, Locale reader) {
        return WELL.contains(outcome) ? Optional.empty() : Optional.of(problems.of(outcome, reader));
    }

    /** What was added. */
    static List<Added> added(FormSituation situation) {
        return situation.draft().content().documents().stream()
                .map(document -> new Added(
                        document.id(), document.fileName(), document.kind().name(), size(document.size())))
                .toList();
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE ? Math.max(1, bytes / 1024) + " kB" : bytes / MEGABYTE + " MB";
    }
}
