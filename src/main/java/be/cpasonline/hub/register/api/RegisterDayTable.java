package be.cpasonline.hub.register.api;

import be.cpasonline.hub.register.RegisterDay;
import be.cpasonline.hub.register.RegisterEntry;
import be.cpasonline.hub.register.RegisterEntry.Person;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day of the register as comma-separated values (RFC 4180), every cell quoted. */
final class RegisterDayTable {
    private static final String LINE_END = "\r\n";

    /** What makes a spreadsheet take a cell for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n|";

    private static final List<String> COLUMNS = List.of(
            "hubNumber",
            "reference",
            "submittedAt",
            "receivedOn",
            "familyName",
            "givenNames",
            "niss",
            "needs",
            "channel",
            "joinedTo");

    private RegisterDayTable() {}

    static String write(RegisterDay day) {
        return Stream.concat(Stream.of(COLUMNS), day.entries().stream().map(RegisterDayTable::cells))
                .map(cells -> cells.stream().map(RegisterDayTable::cell).collect(Collectors.joining(",", "", LINE_END)))
                .collect(Collectors.joining());
    }

    private static List<String> cells(RegisterEntry entry) {
        return List.of(
                entry.hubNumber(),
                entry.reference(),
                entry.submittedAt().toString(),
                entry.receivedOn().toString(),
                entry.person().map(Person::familyName).orElse(""),
                entry.person().flatMap(Person::givenNames).orElse(""),
                entry.person().map(Person::niss).orElse(""),
                String.join(" ", entry.needs()),
                entry.channel(),
                entry.joinedTo().orElse(""));
    }

    /** Names are written by people: a cell that would be a formula gets an apostrophe before it. */
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
