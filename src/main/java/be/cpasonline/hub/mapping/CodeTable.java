package be.cpasonline.hub.mapping;

import be.cpasonline.hub.platform.settings.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** {@code codes.csv}: canonical field and code, their code, a note. There is no default for a code without a row. */
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

    private final Map<Key, String> rows;

    private CodeTable(Map<Key, String> rows) {
        this.rows = rows;
    }

    static CodeTable empty() {
        return new CodeTable(Map.of());
    }

    /** Reads it; what is wrong with it is added to the problems. */
    static CodeTable read(String csv, List<String> problems) {
        var rows = new HashMap<Key, String>();
        try (MappingIterator<String[]> lines =
                CSV.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(csv)) {
            boolean header = true;
            while (lines.hasNext()) {
                String[] cells = lines.next();
                int line = lines.currentLocation().getLineNr() - 1;
                if (header) {
                    header = false;
                    checkHeader(cells, problems);
                } else {
                    add(cells, line, rows, problems);
                }
            }
        } catch (JacksonException e) {
            problems.add(FILE + ": this is not a table of commas and double quotes.");
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
        String theirs = rows.get(new Key(String.valueOf(field), String.valueOf(code)));
        if (theirs == null) {
            throw new MappingFault("codeNotMapped", FILE + " has no row for " + safe(field, code));
        }
        return theirs;
    }

    /** What a mapping asks for that the table lacks. */
    List<String> gaps(String file, String mapping) {
        var asked = new TreeSet<String>();
        var problems = new ArrayList<String>();
        Matcher call = CALL.matcher(COMMENT.matcher(mapping).replaceAll(""));
        while (call.find()) {
            String field = call.group(2);
            if (field == null) {
                problems.add(file + ": write the field in code(\"field\", ...) as a text, so that it can be checked.");
            } else {
                asked.add(field);
            }
        }
        asked.forEach(field -> addGaps(file, field, problems));
        return problems;
    }

    private void addGaps(String file, String field, List<String> problems) {
        if (!CanonicalCodes.names().contains(field)) {
            problems.add(file + ": " + unknownField(field));
            return;
        }
        List<String> missing = CanonicalCodes.of(field).stream()
                .filter(code -> !rows.containsKey(new Key(field, code)))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    FILE + ": the mapping asks for " + field + "; add rows for " + String.join(", ", missing) + ".");
        }
    }

    private static void checkHeader(String[] cells, List<String> problems) {
        if (!HEADER.equals(String.join(",", cells))) {
            problems.add(FILE + ": the first line must be " + HEADER + ".");
        }
    }

    private static void add(String[] cells, int line, Map<Key, String> rows, List<String> problems) {
        String place = FILE + ", line " + line + ": ";
        if (cells.length < 3 || cells.length > 4 || cells[2].isEmpty()) {
            problems.add(place + "a row has field, code, their code and a note.");
            return;
        }
        var key = new Key(cells[0], cells[1]);
        if (!CanonicalCodes.names().contains(key.field)) {
            problems.add(place + unknownField(key.field));
        } else if (!CanonicalCodes.of(key.field).contains(key.code)) {
            problems.add(place + unknownCode(key));
        } else if (rows.put(key, cells[2]) != null) {
            problems.add(place + key.field + " " + key.code + " stands twice.");
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
}
