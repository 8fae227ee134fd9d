package be.cpasonline.hub.mapping;

import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * {@code codes.csv}: canonical field and code, their code, a note. There is no default for a code without a row; one that
 * the package has no code for is declared so, with {@value #UNMAPPED} and a note.
 */
final class CodeTable {
    static final String FILE = "codes.csv";
    private static final String HEADER = "field,code,theirs,note";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--.*?-->|\\(:.*?:\\)", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("(?:\\$|\\b[\\w.-]+:)code\\s*\\(\\s*(?:([\"'])(.*?)\\1)?");
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.TRIM_SPACES)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .enable(CsvReadFeature.ALLOW_COMMENTS)
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .build();

    /** Stands for their code where there is none on purpose; the note says why. */
    private static final String UNMAPPED = "!unmapped";

    private final Map<Key, Row> rows;

    private CodeTable(Map<Key, Row> rows) {
        this.rows = rows;
    }

    static CodeTable empty() {
        return new CodeTable(Map.of());
    }

    /** Reads it; what is wrong with it is added to the findings. */
    static CodeTable read(String csv, List<Finding> findings) {
        var rows = new HashMap<Key, Row>();
        try (MappingIterator<String[]> lines =
                CSV.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(csv)) {
            boolean header = true;
            while (lines.hasNext()) {
                String[] cells = lines.next();
                int line = lines.currentLocation().getLineNr() - 1;
                if (header) {
                    header = false;
                    checkHeader(cells, findings);
                } else {
                    add(cells, line, rows, findings);
                }
            }
        } catch (JacksonException e) {
            findings.add(Finding.wrong(
                    FILE,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "this is not a table of commas and double quotes",
                    "look for a double quote that is not closed"));
        }
        return new CodeTable(rows);
    }

    /**
     * Their code.
     *
     * @throws MappingFault naming field and code where there is no row; both are words of the model, not of a person
     */
    @Nullable String translate(List<?> arguments) {
        Object field = arguments.isEmpty() ? null : arguments.getFirst();
        Object code = arguments.size() < 2 ? null : arguments.get(1);
        if (code == null) {
            return null;
        }
        Row row = rows.get(new Key(String.valueOf(field), String.valueOf(code)));
        if (row == null) {
            throw new MappingFault("codeNotMapped", FILE + " has no row for " + safe(field, code));
        }
        if (row.unmapped()) {
            throw new MappingFault(
                    MappingFault.CODE_UNMAPPED, "there is no code for " + field + " " + code + ": " + row.note);
        }
        return row.theirs;
    }

    /** What mappings ask for that the table lacks, and what it has that they never ask for. */
    List<Finding> gaps(List<Source> mappings) {
        var findings = new ArrayList<Finding>();
        var asked = new TreeMap<String, Finding>();
        boolean computed = false;
        for (Source mapping : mappings) {
            String text = withoutComments(mapping.text);
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                int line = line(text, call.start());
                String field = call.group(2);
                if (field == null) {
                    computed = true;
                    findings.add(Finding.wrong(
                            mapping.file,
                            line,
                            "the field in code(\"field\", ...) is computed, so that it cannot be checked",
                            "write the field as a text"));
                } else if (CanonicalCodes.names().contains(field)) {
                    asked.putIfAbsent(field, Finding.wrong(mapping.file, line, "", ""));
                } else {
                    findings.add(Finding.told(unknownField(field), mapping.file).on(line));
                }
            }
        }
        asked.forEach((field, place) -> missing(field, place.place()).ifPresent(findings::add));
        if (!computed) {
            findings.addAll(unused(asked.keySet()));
        }
        return findings;
    }

    private Optional<Finding> missing(String field, String askedAt) {
        List<String> missing = CanonicalCodes.of(field).stream()
                .filter(code -> !rows.containsKey(new Key(field, code)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.wrong(
                        FILE,
                        rows.entrySet().stream()
                                .filter(row -> row.getKey().field.equals(field))
                                .mapToInt(row -> row.getValue().line)
                                .max()
                                .orElse(0),
                        "the mapping asks for " + field + " (" + askedAt + ") and not all of its codes have a row",
                        "add rows for " + String.join(", ", missing) + ", with " + UNMAPPED
                                + " and a note where the package has no code"));
    }

    /** One finding for each field, at its first row. */
    private List<Finding> unused(Set<String> asked) {
        var first = new TreeMap<String, Integer>();
        rows.forEach((key, row) -> {
            if (!asked.contains(key.field)) {
                first.merge(key.field, row.line, Math::min);
            }
        });
        return first.entrySet().stream()
                .map(entry -> Finding.worthALook(
                        FILE,
                        entry.getValue(),
                        "the rows of " + entry.getKey() + " are never used",
                        "ask for them in the mapping with code(\"" + entry.getKey() + "\", ...), or remove them"))
                .toList();
    }

    private static String withoutComments(String text) {
        return COMMENT.matcher(text)
                .replaceAll(comment -> "\n".repeat((int)
                        comment.group().chars().filter(c -> c == '\n').count()));
    }

    private static int line(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static void checkHeader(String[] cells, List<Finding> findings) {
        if (!HEADER.equals(String.join(",", cells))) {
            findings.add(Finding.wrong(FILE, 1, "the header is another", "the first line must be " + HEADER));
        }
    }

    private static void add(String[] cells, int line, Map<Key, Row> rows, List<Finding> findings) {
        if (cells.length < 3 || cells.length > 4 || cells[2].isEmpty()) {
            findings.add(Finding.wrong(
                    FILE,
                    line,
                    "a row has field, code, their code and a note",
                    "complete it; where the package has no code, write " + UNMAPPED + " and say why in the note"));
            return;
        }
        var key = new Key(cells[0], cells[1]);
        var row = new Row(cells[2], cells.length < 4 ? "" : cells[3], line);
        if (!CanonicalCodes.names().contains(key.field)) {
            findings.add(Finding.told(unknownField(key.field), FILE).on(line));
        } else if (!CanonicalCodes.of(key.field).contains(key.code)) {
            findings.add(Finding.told(unknownCode(key), FILE).on(line));
        } else if (row.unmapped() && row.note.isEmpty()) {
            findings.add(Finding.wrong(
                    FILE, line, "a code that is unmapped on purpose needs a note", "say there why; centres read it"));
        } else if (rows.put(key, row) != null) {
            findings.add(
                    Finding.wrong(FILE, line, key.field + " " + key.code + " stands twice", "remove one of the rows"));
        }
    }

    private static String unknownField(String field) {
        return "there is no coded field '" + field + "'; "
                + suggestion(Nearest.to(field, CanonicalCodes.names()).orElse(null), CanonicalCodes.names());
    }

    private static String unknownCode(Key key) {
        List<String> codes = CanonicalCodes.of(key.field);
        return key.field + " has no code '" + key.code + "'; "
                + suggestion(Nearest.to(key.code, codes).orElse(null), codes);
    }

    private static String suggestion(@Nullable String near, Iterable<String> all) {
        return near == null ? "there are " + String.join(", ", all) + "." : "did you mean '" + near + "'?";
    }

    /** A mapping may pass a person's words by mistake: only what the model knows is repeated. */
    private static String safe(@Nullable Object field, Object code) {
        String name = String.valueOf(field);
        List<String> codes = CanonicalCodes.of(name);
        return codes.contains(String.valueOf(code))
                ? name + " " + code
                : codes.isEmpty() ? "a field that is not coded" : name + " with a value that is none of its codes";
    }

    private record Key(String field, String code) {}

    private record Row(String theirs, String note, int line) {
        boolean unmapped() {
            return theirs.equals(UNMAPPED);
        }
    }

    /** A mapping's file and its text. */
    record Source(String file, String text) {}
}
