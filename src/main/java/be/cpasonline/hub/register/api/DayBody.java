package be.cpasonline.hub.register.api;

import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.register.RegisterDay;
import be.cpasonline.hub.register.RegisterEntry;
import be.cpasonline.hub.register.RegisterEntry.Person;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A day of the register as JSON; see {@link RegisterDay} and {@link RegisterEntry}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DayBody(String centreId, Optional<Centre> centre, LocalDate day, List<Entry> entries) {

    static DayBody of(RegisterDay day) {
        return new DayBody(
                day.centreId(),
                day.centre().map(Centre::of),
                day.day(),
                day.entries().stream().map(Entry::of).toList());
    }

    /** How the centre is named. */
    record Centre(String nis, String nameFr, String nameNl, String nameDe) {
        static Centre of(CentreName name) {
            return new Centre(name.nis(), name.nameFr(), name.nameNl(), name.nameDe());
        }
    }

    /** A line. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            String hubNumber,
            String reference,
            OffsetDateTime submittedAt,
            LocalDate receivedOn,
            Optional<String> familyName,
            Optional<String> givenNames,
            Optional<String> niss,
            List<String> needs,
            String channel,
            Optional<String> joinedTo) {

        static Entry of(RegisterEntry entry) {
            return new Entry(
                    entry.hubNumber(),
                    entry.reference(),
                    entry.submittedAt(),
                    entry.receivedOn(),
                    entry.person().map(Person::familyName),
                    entry.person().flatMap(Person::givenNames),
                    entry.person().map(Person::niss),
                    entry.needs(),
                    entry.channel(),
                    entry.joinedTo());
        }

        @Override
        public String toString() {
            return "Entry[hubNumber=" + hubNumber + "]";
        }
    }
}
