package be.cpasonline.hub.followup.copy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows what people have begun and not sent: it is kept on them too, so the copy of their data holds it. */
public interface KeptUnsent {
    /** What the person with this number has begun and not sent. */
    List<Begun> of(String niss);

    /**
     * Something begun and not sent.
     *
     * @param form which form it is
     * @param changedAt when it was last changed
     * @param keptUntil when it is forgotten, if it is not changed again
     * @param answers what was answered, by question
     * @param documents the names of the files that were added
     * @param noticeTo the mail address to be told at before it is forgotten; empty where the person does not want that
     */
    record Begun(
            String form,
            Instant changedAt,
            Instant keptUntil,
            Map<String, List<String>> answers,
            List<String> documents,
            Optional<String> noticeTo) {
        public Begun {
            answers = Map.copyOf(answers);
            documents = List.copyOf(documents);
        }

        /** Says nothing of what was answered. */
        @Override
        public String toString() {
            return "Begun[form=" + form + "]";
        }
    }
}
