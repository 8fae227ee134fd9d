package be.cpasonline.hub.intake.draft;

import be.cpasonline.hub.model.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in.
 *
 * @param answers by question, and the facts of the situation
 * @param documents what was added, in that order
 * @param notice where the person wants to be told before it is forgotten; absent where they do not
 * @param sending the application as it is sent: from then on nothing changes, so that sending it again repeats the same
 */
public record DraftContent(
        Map<String, List<String>> answers,
        List<AddedDocument> documents,
        @Nullable Notice notice,
        byte @Nullable [] sending) {
    /** Nothing filled in. */
    public static final DraftContent EMPTY = new DraftContent(Map.of(), List.of(), null, null);

    public DraftContent {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** The same with other answers. */
    public DraftContent answering(Map<String, List<String>> others) {
        return new DraftContent(others, documents, notice, sending);
    }

    /** The same with a document more. */
    public DraftContent adding(AddedDocument document) {
        var more = new ArrayList<>(documents);
        more.add(document);
        return new DraftContent(answers, more, notice, sending);
    }

    /** The same without a document. */
    public DraftContent removing(UUID document) {
        return new DraftContent(
                answers,
                documents.stream().filter(each -> !each.id().equals(document)).toList(),
                notice,
                sending);
    }

    /** The same, with a notice before it is forgotten. */
    public DraftContent noticing(Notice wanted) {
        return new DraftContent(answers, documents, wanted, sending);
    }

    /** The same, with none. */
    public DraftContent withoutNotice() {
        return new DraftContent(answers, documents, null, sending);
    }

    /** Where to tell that it will be forgotten; empty where the person does not want that. */
    public Optional<Notice> noticeWanted() {
        return Optional.ofNullable(notice);
    }

    /** The same, as it is sent; nothing takes that back. */
    public DraftContent sending(byte @Nullable [] application) {
        return new DraftContent(answers, documents, notice, application);
    }

    /** The application as it is sent; empty while it can still be changed. */
    public Optional<byte[]> sent() {
        return Optional.ofNullable(sending);
    }

    /** Says nothing of what was filled in. */
    @Override
    public String toString() {
        return "DraftContent[answers=" + answers.size() + ", documents=" + documents.size() + "]";
    }

    /**
     * A mail before the draft is forgotten.
     *
     * @param address where it goes
     * @param language of the person, such as {@code fr}
     */
    public record Notice(String address, String language) {
        @Override
        public String toString() {
            return "Notice[language=" + language + "]";
        }
    }

    /**
     * A document that was added.
     *
     * @param kind what the person says it is
     * @param fileName as the person knows it
     * @param mediaType as found in the content
     * @param size in bytes
     */
    public record AddedDocument(UUID id, DocumentKind kind, String fileName, String mediaType, long size) {
        @Override
        public String toString() {
            return "AddedDocument[id=" + id + "]";
        }
    }
}
