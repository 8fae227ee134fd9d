package be.cpasonline.hub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While hubs are renewed one after the other, the version before works on the tables of the new one: decision 13. */
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Scripts up to this one were there before two versions ever worked side by side. */
    private static final int BEFORE_THE_RULE = 13;

    /** Scripts that may break the rule, each with the reason why the version before does not mind. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");

    /** What takes away, or asks for more, than the version before knows of. */
    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "drop (table|column|view|function|trigger|type)",
                    "drop constraint(?!.*add constraint)",
                    "rename",
                    "alter column \\S+ (type|set data type|set not null)",
                    "add column (?!.*default).*not null",
                    "add constraint (?!.*(not valid|check)).*",
                    "truncate")
            .map(words -> Pattern.compile("\\b" + words.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE))
            .toList();

    static Stream<Path> scripts() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files
                    .filter(file -> number(file) > BEFORE_THE_RULE)
                    .filter(file -> !EXCEPTIONS.containsKey(file.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("scripts")
    void theVersionBeforeWorksOnWhatAScriptLeaves(Path script) throws IOException {
        assertThat(broken(Files.readString(script)))
                .as("%s: add first and take away a version later, or list it with its reason", script)
                .isEmpty();
    }

    @Test
    void allScriptsAreNumberedInOneRow() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<Integer> numbers = files.map(MigrationsTest::number).sorted().toList();
            assertThat(numbers).doesNotHaveDuplicates().first().isEqualTo(1);
            assertThat(numbers.getLast()).isEqualTo(numbers.size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table mail;",
                "alter table mail drop column state;",
                "alter table mail rename column state to stand;",
                "alter table mail alter column state type integer;",
                "alter table mail alter column ended_at set not null;",
                "alter table mail add column kind text not null;",
                "alter table delivery drop constraint delivery_kind_check;",
                "alter table mail add constraint one unique (recipient);"
            })
    void whatTheVersionBeforeWouldMissOrNotFillIsSeen(String statement) {
        assertThat(broken(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table news (id uuid primary key, text text not null);",
                "alter table mail add column kind text not null default 'plain';",
                "alter table mail add column kind text; -- never drop table mail",
                "create index mail_recipient on mail (recipient);",
                "alter table delivery drop constraint c, add constraint c check (kind in ('original', 'more'));"
            })
    void whatOnlyAddsPasses(String statement) {
        assertThat(broken(statement)).isEmpty();
    }

    private static List<String> broken(String script) {
        return Stream.of(script.replaceAll("--[^\n]*", "")
                        .replaceAll("(?s)\\$\\$.*?\\$\\$", "")
                        .split(";"))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(statement -> FORBIDDEN.stream()
                        .anyMatch(words -> words.matcher(statement).find()))
                .toList();
    }

    private static int number(Path script) {
        Matcher name = NUMBER.matcher(script.getFileName().toString());
        assertThat(name.matches()).as("%s", script).isTrue();
        return Integer.parseInt(name.group(1));
    }
}
