package be.cpasonline.hub.register.words;

import be.cpasonline.hub.model.Language;
import be.cpasonline.hub.platform.language.Days;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.register.Receipt.DueDate;
import be.cpasonline.hub.register.Receipt.ReceptionMoved;
import be.cpasonline.hub.register.Submission.PresumedBy;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The words for what receipts and the register hold. They are asked for what is registered already, so they never fail:
 * a code without a text stands for itself.
 */
@Component
public class Words {
    /** Laws, as they are named where durations are configured. */
    private static final Map<String, String> LAWS =
            Map.of("Organic law of 8 July 1976", "law.centres", "Law of 26 May 2002", "law.socialIntegration");

    private static final String ARTICLE = "art. ";
    private static final Pattern CITED = Pattern.compile("(?<law>.*), art\\. (?<article>.*)");

    private final Texts texts = new Texts("register/words");

    /** The words of a language. */
    public In in(Locale language) {
        return new In(texts.in(language));
    }

    /** The words of the language in which a person is answered. */
    public In in(Language language) {
        return in(locale(language));
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case FRENCH -> Locale.FRENCH;
            case DUTCH -> Locale.of("nl");
            case GERMAN -> Locale.GERMAN;
            case ENGLISH -> Locale.ENGLISH;
        };
    }

    /** The words, in one language. */
    public static final class In {
        private final Texts.In texts;

        private In(Texts.In texts) {
            this.texts = texts;
        }

        /** The language. */
        public Locale language() {
            return texts.language();
        }

        /** A kind of help, by its code. */
        public String need(String code) {
            return said("need.", code);
        }

        /** How an application was made, by its code. */
        public String channel(String code) {
            return said("channel.", code);
        }

        /** Why the legal date of reception is later than the day of submission. */
        public String moved(ReceptionMoved why) {
            return said("receptionMoved.", why.name());
        }

        /** Why a centre is presumed competent. */
        public String rule(PresumedBy presumption) {
            return said("rule.", presumption.rule());
        }

        /** What remains uncertain about it, by its code. */
        public String uncertainty(String code) {
            return said("uncertainty.", code);
        }

        /** What the law wants a receipt to say, by its code. */
        public String mention(String code) {
            return said("mention.", code);
        }

        /** What is due, and by when. */
        public String due(DueDate due) {
            return texts.orElse(due.step(), "due." + due.track() + "." + due.step(), day(due.on()));
        }

        /** A day in full, as it is written in Belgium. */
        public String day(LocalDate day) {
            return Days.inWords(day, language());
        }

        /** Where it stands that something is due, with the law by its name in the language. */
        public String article(DueDate due) {
            Matcher cited = CITED.matcher(due.article());
            return Optional.of(cited)
                    .filter(Matcher::matches)
                    .map(matched -> LAWS.get(matched.group("law")))
                    .map(law -> article(law, cited.group("article")))
                    .orElse(due.article());
        }

        /** Where the rule stands by which a centre is presumed competent; empty where the person chose it. */
        public Optional<String> article(PresumedBy presumption) {
            return Optional.of(presumption.article())
                    .filter(article -> article.startsWith(ARTICLE))
                    .map(article -> article("law.competence", article.substring(ARTICLE.length())));
        }

        private String article(String law, String article) {
            return texts.get("article", texts.get(law), article);
        }

        private String said(String prefix, String code) {
            return texts.orElse(code, prefix + code);
        }
    }
}
