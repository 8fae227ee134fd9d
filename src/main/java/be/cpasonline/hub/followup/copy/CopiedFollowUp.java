package be.cpasonline.hub.followup.copy;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.register.FollowUp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the person sent after an application.
 *
 * @param id its id
 * @param kind {@code addition} or {@code withdrawal}
 * @param submittedAt the instant of submission
 * @param receivedOn its own legal date of reception
 * @param text what the person said
 * @param documents what was attached
 */
record CopiedFollowUp(
        UUID id,
        String kind,
        OffsetDateTime submittedAt,
        LocalDate receivedOn,
        Optional<String> text,
        List<Document> documents) {

    static CopiedFollowUp of(FollowUp followUp) {
        Optional<String> text = Optional.ofNullable(
                switch (followUp) {
                    case FollowUp.Added added -> added.addition().text();
                    case FollowUp.Withdrawn withdrawn -> withdrawn.withdrawal().reason();
                });
        return new CopiedFollowUp(
                followUp.id(),
                followUp.kind().word(),
                followUp.submittedAt(),
                followUp.receivedOn(),
                text,
                documents(followUp));
    }

    static List<Document> documents(FollowUp followUp) {
        return followUp instanceof FollowUp.Added added ? added.addition().documents() : List.of();
    }

    /** Says nothing of the content. */
    @Override
    public String toString() {
        return "CopiedFollowUp[id=" + id + "]";
    }
}
