package be.cpasonline.hub.register;

import be.cpasonline.hub.model.Addition;
import be.cpasonline.hub.model.Withdrawal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a person sent after an application. */
public sealed interface FollowUp {

    /** Its id, a UUIDv7. */
    UUID id();

    /** The instant of submission, in Brussels time. */
    OffsetDateTime submittedAt();

    /** Its legal date of reception. */
    LocalDate receivedOn();

    /** Which kind it is. */
    Kind kind();

    /** Something was added. */
    record Added(Addition addition) implements FollowUp {
        @Override
        public UUID id() {
            return addition.id();
        }

        @Override
        public OffsetDateTime submittedAt() {
            return addition.submittedAt();
        }

        @Override
        public LocalDate receivedOn() {
            return addition.receivedOn();
        }

        @Override
        public Kind kind() {
            return Kind.ADDITION;
        }

        /** Says nothing of the content. */
        @Override
        public String toString() {
            return "Added[id=" + id() + "]";
        }
    }

    /** The application was withdrawn. */
    record Withdrawn(Withdrawal withdrawal) implements FollowUp {
        @Override
        public UUID id() {
            return withdrawal.id();
        }

        @Override
        public OffsetDateTime submittedAt() {
            return withdrawal.submittedAt();
        }

        @Override
        public LocalDate receivedOn() {
            return withdrawal.receivedOn();
        }

        @Override
        public Kind kind() {
            return Kind.WITHDRAWAL;
        }

        /** Says nothing of the content. */
        @Override
        public String toString() {
            return "Withdrawn[id=" + id() + "]";
        }
    }

    /** Kinds of what follows an application. */
    enum Kind {
        ADDITION,
        WITHDRAWAL;

        /** As it is written in the database and in answers. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
