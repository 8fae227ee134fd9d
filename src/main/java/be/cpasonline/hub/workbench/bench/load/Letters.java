package be.cpasonline.hub.workbench.bench.load;

import be.cpasonline.hub.model.constraint.NissNumber;
import be.cpasonline.hub.workbench.bench.Micros;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applications of 5 KB: one of the demo's, with more of a story, each of another person, in turn to the centres of all
 * given municipalities. The story begins with the moment of sending, so that who gets it knows how old it is.
 */
public final class Letters {
    private static final Path SAMPLE = Path.of("config", "demo", "applications", "1-income-support-namur.json");
    private static final int SIZE = 5_000;
    private static final int LONGEST_TEXT = 1_900;
    private static final int MARK = 16;
    private static final String NISS = "@niss@";
    private static final String NIS = "@nis@";
    private static final String MOMENT = "@moment@";
    private static final LocalDate FIRST_BORN = LocalDate.of(1940, 1, 1);
    private static final int DAYS = 20_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<byte[]> parts;
    private final List<String> municipalities;
    private final AtomicInteger next = new AtomicInteger();

    /** To the centres of these municipalities, by their NIS codes. */
    public Letters(List<String> municipalities) {
        this.parts = Arrays.stream(text().split("(?<=@niss@|@nis@|@moment@)|(?=@niss@|@nis@|@moment@)", -1))
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.municipalities = List.copyOf(municipalities);
    }

    /** One to the centre whose turn it is. */
    public byte[] next() {
        return to(municipalities.get(Math.floorMod(next.getAndIncrement(), municipalities.size())));
    }

    /** One to the centre of a municipality. */
    public byte[] to(String nis) {
        var letter = new ByteArrayOutputStream(SIZE);
        parts.forEach(part -> letter.writeBytes(filled(part, nis)));
        return letter.toByteArray();
    }

    private static byte[] filled(byte[] part, String nis) {
        if (part.length > MARK || part.length == 0 || part[0] != '@') {
            return part;
        }
        return switch (new String(part, StandardCharsets.UTF_8)) {
            case NISS -> niss().getBytes(StandardCharsets.UTF_8);
            case NIS -> nis.getBytes(StandardCharsets.UTF_8);
            case MOMENT -> String.valueOf(Micros.now()).getBytes(StandardCharsets.UTF_8);
            default -> part;
        };
    }

    private static String niss() {
        var random = ThreadLocalRandom.current();
        return NissNumber.invented(FIRST_BORN.plusDays(random.nextInt(DAYS)), random.nextInt(2));
    }

    private static String text() {
        ObjectNode letter = (ObjectNode) JSON.readTree(read(SAMPLE));
        ObjectNode applicant = (ObjectNode) letter.path("applicant");
        applicant.put("niss", NISS).remove("birthDate");
        applicant
                .putObject("address")
                .put("street", "Rue de l'Exemple")
                .put("houseNumber", "12")
                .put("nis", NIS);
        ObjectNode situation = (ObjectNode) letter.path("situation");
        situation.put("story", "sent " + MOMENT + " ");
        ObjectNode need = (ObjectNode) letter.path("needs").path(0);
        fill(letter, situation, "story");
        fill(letter, need, "description");
        fill(letter, situation, "accessibility");
        return letter.toString();
    }

    /** Makes a text longer until the whole is as long as it shall be, or the text as long as it may be. */
    private static void fill(ObjectNode letter, ObjectNode where, String field) {
        int missing = SIZE - letter.toString().length();
        String begun = where.path(field).asString("");
        int most = field.equals("accessibility") ? 500 : LONGEST_TEXT;
        int more = Math.min(missing, most - begun.length());
        if (more > 0) {
            where.put(field, begun + "Il faut du pain. ".repeat(more / 17 + 1).substring(0, more));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
