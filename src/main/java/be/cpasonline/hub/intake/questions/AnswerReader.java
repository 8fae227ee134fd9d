package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.intake.questions.Wrong.What;
import be.cpasonline.hub.model.Contact;
import be.cpasonline.hub.model.constraint.IbanNumber;
import be.cpasonline.hub.model.constraint.NissNumber;
import be.cpasonline.hub.model.constraint.PhoneNumber;
import be.cpasonline.hub.platform.time.Brussels;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Reads what was typed on a page: kindly about form (spaces, points, capitals), exactly about content. */
@Component
public class AnswerReader {
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_DIGITS = 9;
    private static final String AMOUNT = "[0-9]{1,9}(,[0-9]{1,2})?";

    private final Places places;
    private final Validator validator;
    private final Clock clock;

    AnswerReader(Places places, Validator validator, Clock clock) {
        this.places = places;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param answers by question; an empty list for what was left open or is wrong
     * @param wrong what is wrong, in the order of the page
     */
    public record Read(Map<String, List<String>> answers, List<Wrong> wrong) {
        public Read {
            answers = Map.copyOf(answers);
            wrong = List.copyOf(wrong);
        }

        /**
         * The same for who goes on another time: what is missing can come then, and a mistake is no answer, so that what
         * was answered before stays.
         */
        public Read soFar() {
            List<Wrong> mistakes =
                    wrong.stream().filter(each -> !each.what().isMissing()).toList();
            var good = new LinkedHashMap<>(answers);
            mistakes.forEach(mistake -> good.remove(mistake.question()));
            return new Read(good, mistakes);
        }
    }

    /** Reads the answers to a step's questions. */
    public Read read(Step step, Typed typed, Locale reader) {
        var answers = new LinkedHashMap<String, List<String>>();
        var wrong = new ArrayList<Wrong>();
        for (Question question : step.questions()) {
            Outcome outcome = read(question, typed, reader);
            answers.put(question.id(), outcome.values());
            outcome.wrong().ifPresent(wrong::add);
        }
        step.questions().stream()
                .filter(question -> step.oneOf().contains(question.id()))
                .findFirst()
                .filter(first -> wrong.isEmpty())
                .filter(first -> step.oneOf().stream()
                        .allMatch(id -> answers.getOrDefault(id, List.of()).isEmpty()))
                .ifPresent(first -> wrong.add(Wrong.of(first, What.MISSING_ONE_OF)));
        return new Read(answers, wrong);
    }

    private record Outcome(List<String> values, Optional<Wrong> wrong) {
        static Outcome good(String value) {
            return new Outcome(List.of(value), Optional.empty());
        }

        static Outcome bad(Question question, What what, Object... arguments) {
            return new Outcome(List.of(), Optional.of(Wrong.of(question, what, arguments)));
        }

        static Outcome open(Question question) {
            if (!question.mustBeAnswered()) {
                return new Outcome(List.of(), Optional.empty());
            }
            return bad(question, What.missing(question));
        }
    }

    private Outcome read(Question question, Typed typed, Locale reader) {
        return switch (question.kind()) {
            case SOME_OF -> some(question, typed);
            case DATE -> date(question, typed);
            case PLACE, CENTRE -> place(question, typed, reader);
            default -> {
                String text = typed.one(question.id());
                yield text.isEmpty() ? Outcome.open(question) : single(question, text);
            }
        };
    }

    private Outcome single(Question question, String text) {
        return switch (question.kind()) {
            case ONE_OF ->
                question.option(text).isPresent() ? Outcome.good(text) : Outcome.bad(question, What.NOT_AN_OPTION);
            case YES_NO ->
                text.equals("true") || text.equals("false")
                        ? Outcome.good(text)
                        : Outcome.bad(question, What.NOT_AN_OPTION);
            case MONEY -> amount(question, text);
            case NUMBER -> number(question, text);
            case EMAIL -> checked(question, text, this::isEmail, What.NOT_AN_EMAIL);
            case PHONE -> checked(question, phone(text), PhoneNumber::isValid, What.NOT_A_PHONE);
            case IBAN -> checked(question, compact(text), IbanNumber::isValid, What.NOT_AN_IBAN);
            case NISS -> checked(question, compact(text), this::isNiss, What.NOT_A_NISS);
            default -> text(question, text);
        };
    }

    private static Outcome text(Question question, String text) {
        int longest = longest(question);
        return text.length() > longest
                ? Outcome.bad(question, What.TOO_LONG, longest, text.length() - longest)
                : Outcome.good(text);
    }

    /** How long an answer may be, in characters. */
    public static int longest(Question question) {
        if (question.longest() != null) {
            return question.longest();
        }
        return question.kind() == Question.Kind.LONG_TEXT ? LONGEST_TEXT : LONGEST_LINE;
    }

    private static Outcome some(Question question, Typed typed) {
        List<String> chosen = typed.all(question.id()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            return Outcome.open(question);
        }
        return chosen.stream().allMatch(value -> question.option(value).isPresent())
                ? new Outcome(chosen, Optional.empty())
                : Outcome.bad(question, What.NOT_AN_OPTION);
    }

    private static Outcome date(Question question, Typed typed) {
        DayParts parts = DayParts.typed(question.id(), typed);
        if (!parts.told()) {
            return Outcome.open(question);
        }
        if (!parts.complete()) {
            return Outcome.bad(question, What.DATE_INCOMPLETE);
        }
        return parts.read()
                .map(day -> Outcome.good(day.toString()))
                .orElseGet(() -> Outcome.bad(question, What.NOT_A_DATE));
    }

    private Outcome place(Question question, Typed typed, Locale reader) {
        String text = typed.one(question.id());
        if (text.isEmpty()) {
            return Outcome.open(question);
        }
        TypedPlace place = TypedPlace.of(text, typed.one(question.id() + PlaceAnswer.CHOICE), places, reader);
        return place.meant()
                .map(meant -> Outcome.good(PlaceAnswer.of(meant).text()))
                .orElseGet(() -> Outcome.bad(
                        question, place.suggestions().isEmpty() ? What.UNKNOWN_PLACE : What.SEVERAL_PLACES));
    }

    private static Outcome amount(Question question, String text) {
        if (text.length() > LONGEST_LINE) {
            return Outcome.bad(question, What.NOT_AN_AMOUNT);
        }
        String plain = text.replaceFirst("^€[\\s\\p{Z}]*", "")
                .replaceFirst("(?i)[\\s\\p{Z}]*(€|euros?|eur)$", "")
                .replaceAll("[\\s\\p{Z}.'’](?=[0-9]{3}(?![0-9]))", "")
                .replace('.', ',');
        return plain.matches(AMOUNT)
                ? Outcome.good(new BigDecimal(plain.replace(',', '.'))
                        .movePointRight(2)
                        .toBigInteger()
                        .toString())
                : Outcome.bad(question, What.NOT_AN_AMOUNT);
    }

    private static Outcome number(Question question, String text) {
        return text.length() <= MOST_DIGITS && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? Outcome.good(Integer.toString(Integer.parseInt(text)))
                : Outcome.bad(question, What.NOT_A_NUMBER);
    }

    private static Outcome checked(Question question, String value, Predicate<String> good, What otherwise) {
        return good.test(value) ? Outcome.good(value) : Outcome.bad(question, otherwise);
    }

    /** Whether mail can be sent there. */
    public boolean isEmail(String text) {
        return validator.validateValue(Contact.class, "email", text).isEmpty();
    }

    private boolean isNiss(String text) {
        return NissNumber.isValid(text, LocalDate.now(clock.withZone(Brussels.ZONE)));
    }

    /** In E.164 form: a number without a country is Belgian. */
    private static String phone(String text) {
        String digits = text.replaceFirst("^(\\+|00)([^(]*)\\(0\\)", "$1$2")
                .replaceAll("[\\s\\p{Z}\\p{Pd}./()]", "")
                .replaceFirst("^00", "+");
        return digits.startsWith("0") ? "+32" + digits.substring(1) : digits;
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Pd}.]", "").toUpperCase(Locale.ROOT);
    }
}
