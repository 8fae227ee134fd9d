package be.cpasonline.hub.intake;

import static be.cpasonline.hub.platform.problem.Issue.In.BODY;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.documents.StoredDocument;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.problem.Issue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what an application says of its documents with what arrived. */
final class DocumentsCheck {
    private final Documents documents;

    DocumentsCheck(Documents documents) {
        this.documents = documents;
    }

    /** Documents that have the id of an earlier one. */
    static List<Issue> namedTwice(List<@Nullable Document> described) {
        Set<UUID> seen = new HashSet<>();
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < described.size(); i++) {
            Document document = described.get(i);
            if (document != null && document.id() != null && !seen.add(document.id())) {
                issues.add(Issue.of(IntakeIssue.DOCUMENT_NAMED_TWICE, BODY, pointer(i, "id")));
            }
        }
        return issues;
    }

    /** Documents that the system did not send, or that are not what the application says. */
    List<Issue> differing(String systemId, List<Document> described) {
        return IntStream.range(0, described.size())
                .boxed()
                .filter(i -> described.get(i) != null && described.get(i).id() != null)
                .flatMap(i -> arrived(systemId, described.get(i).id())
                        .map(arrived -> compare(i, described.get(i), arrived))
                        .orElseGet(() -> Stream.of(Issue.of(IntakeIssue.DOCUMENT_NOT_THERE, BODY, pointer(i, "id")))))
                .toList();
    }

    /** One that was attached already counts: the same application may be coming in again. */
    private Optional<StoredDocument> arrived(String systemId, UUID id) {
        try {
            return documents.sent(systemId, List.of(id)).stream().findFirst();
        } catch (DocumentRefused unknown) {
            return Optional.empty();
        }
    }

    private static Stream<Issue> compare(int i, Document described, StoredDocument arrived) {
        Stream.Builder<Issue> issues = Stream.builder();
        if (described.size() != null && described.size() != arrived.size()) {
            issues.add(Issue.of(IntakeIssue.DOCUMENT_SIZE_DIFFERS, BODY, pointer(i, "size")));
        }
        if (described.sha256() != null && !described.sha256().equals(arrived.sha256())) {
            issues.add(Issue.of(IntakeIssue.DOCUMENT_DIGEST_DIFFERS, BODY, pointer(i, "sha256")));
        }
        if (described.mediaType() != null && !described.mediaType().equalsIgnoreCase(arrived.mediaType())) {
            issues.add(Issue.of(IntakeIssue.DOCUMENT_MEDIA_TYPE_DIFFERS, BODY, pointer(i, "mediaType")));
        }
        return issues.build();
    }

    private static String pointer(int index, String field) {
        return "/documents/" + index + "/" + field;
    }
}
