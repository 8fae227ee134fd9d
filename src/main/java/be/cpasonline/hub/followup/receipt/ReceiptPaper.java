package be.cpasonline.hub.followup.receipt;

import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.CentreContact;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.model.Applicant;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.platform.language.Days;
import be.cpasonline.hub.platform.language.Pages;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.platform.paper.Legible;
import be.cpasonline.hub.platform.paper.Paper;
import be.cpasonline.hub.register.ContentForgotten;
import be.cpasonline.hub.register.Receipt;
import be.cpasonline.hub.register.Receipt.AttachedDocument;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.register.words.Words;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints the receipt for the person, in the person's language: all that the law wants said (organic law of 8 July 1976,
 * art. 58 par. 2; law of 26 May 2002, art. 18 par. 3) and how to have it checked.
 */
@Component
public class ReceiptPaper {
    /** Where a receipt is checked, under the hub's address. */
    public static final String CHECK_PAGE = "receipt-check";

    private static final String NAME = "followup/receipt";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Pattern BEFORE_NUMBER = Pattern.compile("(§|\\b[Aa]rt\\.) (?=\\d)");

    private final Texts texts = new Texts(NAME);
    private final Register register;
    private final Centres centres;
    private final Words words;
    private final Pages pages;

    ReceiptPaper(Register register, Centres centres, Words words, Pages pages) {
        this.register = register;
        this.centres = centres;
        this.words = words;
        this.pages = pages;
    }

    /**
     * A tagged PDF. It belongs to the person, whose name stands on it as long as what was said is not forgotten.
     *
     * @param site address of the hub's pages, as the person sees it
     */
    public byte[] pdf(Registered registered, URI site) {
        Receipt receipt = registered.receipt();
        Words.In said = words.in(receipt.language());
        return Paper.print(unbroken(pages.write(NAME, said.language(), values(registered, site, said))));
    }

    /** No line ends between an article and its number, nor before the marks that French sets apart. */
    private static String unbroken(String page) {
        return BEFORE_NUMBER.matcher(page).replaceAll("$1\u00A0").replaceAll(" (?=[;:?!»])", "\u00A0");
    }

    private Map<String, Object> values(Registered registered, URI site, Words.In said) {
        Receipt receipt = registered.receipt();
        Texts.In paper = texts.in(said.language());
        return Map.ofEntries(
                Map.entry("language", said.language().toLanguageTag()),
                Map.entry("letters", Paper.LETTERS),
                Map.entry("reference", receipt.reference()),
                Map.entry("centre", receipt.centre().in(said.language())),
                Map.entry("facts", facts(registered, said, paper)),
                Map.entry("needs", receipt.needs().stream().map(said::need).toList()),
                Map.entry("documents", documents(receipt)),
                Map.entry(
                        "dueDates",
                        receipt.dueDates().stream()
                                .map(due -> new Ground(said.due(due), said.article(due)))
                                .toList()),
                Map.entry(
                        "mentions",
                        receipt.mentions().stream().map(said::mention).toList()),
                Map.entry("presumption", presumption(receipt, said)),
                Map.entry(
                        "uncertainties",
                        receipt.presumption().uncertainties().stream()
                                .map(said::uncertainty)
                                .toList()),
                Map.entry("seal", SealText.printed(receipt.seal())),
                Map.entry("checkPage", checkPage(site)));
    }

    private List<Fact> facts(Registered registered, Words.In said, Texts.In paper) {
        Receipt receipt = registered.receipt();
        Optional<Application> application = application(registered);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.key(paper.get("fact.reference"), receipt.reference()));
        facts.add(Fact.key(paper.get("fact.submittedAt"), moment(receipt.submittedAt(), paper)));
        facts.add(new Fact(
                paper.get("fact.receivedOn"),
                Days.withWeekday(receipt.receivedOn(), paper.language()),
                receipt.receptionMoved().map(said::moved).orElse(null),
                true));
        facts.add(Fact.of(
                paper.get("fact.applicant"),
                application
                        .map(each -> name(each.applicant()))
                        .orElseGet(() -> paper.get("fact.applicant.forgotten"))));
        application
                .map(each -> each.source().onBehalfOf())
                .ifPresent(other -> facts.add(Fact.of(paper.get("fact.onBehalfOf"), Legible.of(other.name()))));
        facts.add(Fact.of(paper.get("fact.channel"), said.channel(receipt.channel())));
        facts.add(Fact.of(paper.get("fact.centre"), receipt.centre().in(said.language())));
        facts.add(Fact.of(paper.get("fact.contact"), contact(registered, paper)));
        facts.add(Fact.of(paper.get("fact.hubNumber"), receipt.hubNumber()));
        receipt.joinedTo().ifPresent(earlier -> facts.add(Fact.of(paper.get("fact.joinedTo"), earlier)));
        return facts;
    }

    private Optional<Application> application(Registered registered) {
        try {
            return Optional.of(register.read(registered.applicationId()).application());
        } catch (ContentForgotten forgotten) {
            return Optional.empty();
        }
    }

    private static String name(Applicant applicant) {
        return Legible.of(Stream.of(Optional.ofNullable(applicant.givenNames()), Optional.of(applicant.familyName()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ")));
    }

    /** As it is known today: a centre that moved is reached where it is. */
    private String contact(Registered registered, Texts.In paper) {
        return centres.find(registered.centre().id())
                .map(Centre::contact)
                .map(ReceiptPaper::lines)
                .filter(lines -> !lines.isEmpty())
                .orElseGet(() -> paper.get("fact.contact.unknown"));
    }

    private static String lines(CentreContact contact) {
        return Stream.of(contact.address(), contact.phone(), contact.email(), contact.website())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" · "));
    }

    private static List<String> documents(Receipt receipt) {
        return receipt.documents().stream()
                .map(AttachedDocument::fileName)
                .map(Legible::of)
                .toList();
    }

    private static Ground presumption(Receipt receipt, Words.In said) {
        return new Ground(
                said.rule(receipt.presumption()),
                said.article(receipt.presumption()).orElse(null));
    }

    private static String checkPage(URI site) {
        return site.toString().replaceFirst("/*$", "/" + CHECK_PAGE);
    }

    private static String moment(OffsetDateTime at, Texts.In paper) {
        return paper.get(
                "fact.submittedAt.value", Days.withWeekday(at.toLocalDate(), paper.language()), TIME.format(at));
    }

    /** What is said, and where it stands in the law. */
    public record Ground(String text, @Nullable String article) {}

    /**
     * A line of the table on top.
     *
     * @param note what explains the value
     * @param key whether it stands out
     */
    public record Fact(String name, String value, @Nullable String note, boolean key) {
        static Fact of(String name, String value) {
            return new Fact(name, value, null, false);
        }

        static Fact key(String name, String value) {
            return new Fact(name, value, null, true);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Fact[name=" + name + "]";
        }
    }
}
