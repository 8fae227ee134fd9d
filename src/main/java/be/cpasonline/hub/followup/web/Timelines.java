package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.audit.Audit;
import be.cpasonline.hub.audit.AuditEntry;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.Deliveries;
import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.DeliveryView;
import be.cpasonline.hub.followup.web.Timeline.Due;
import be.cpasonline.hub.followup.web.Timeline.Event;
import be.cpasonline.hub.followup.web.Timeline.Line;
import be.cpasonline.hub.followup.web.Timeline.Look;
import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.FollowUps;
import be.cpasonline.hub.register.OwnApplication;
import be.cpasonline.hub.register.Receipt;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.register.words.Words;
import be.cpasonline.hub.status.Kept;
import be.cpasonline.hub.status.Standing;
import be.cpasonline.hub.status.Statuses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells a person in plain words how far an application is: never a technical word, never the outcome of a decision
 * before its official notice, never what a centre notes for itself.
 */
@Component
class Timelines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Set<DeliveryState> THERE = EnumSet.of(DeliveryState.DELIVERED, DeliveryState.ACKNOWLEDGED);

    private static final Set<CaseStatus> DECIDED =
            EnumSet.of(CaseStatus.DECIDED, CaseStatus.NOTIFIED, CaseStatus.WITHDRAWN, CaseStatus.CLOSED);

    private final Deliveries deliveries;
    private final Statuses statuses;
    private final FollowUps followUps;
    private final Centres centres;
    private final Audit audit;
    private final Words words;
    private final MessageSource texts;
    private final Clock clock;

    Timelines(
            Deliveries deliveries,
            Statuses statuses,
            FollowUps followUps,
            Centres centres,
            Audit audit,
            Words words,
            MessageSource texts,
            Clock clock) {
        this.deliveries = deliveries;
        this.statuses = statuses;
        this.followUps = followUps;
        this.centres = centres;
        this.audit = audit;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** A line for each application. */
    List<Line> lines(List<OwnApplication> applications, Locale language) {
        return applications.stream()
                .map(own -> new Line(
                        own.reference(),
                        own.centre().in(language),
                        words.in(language).day(own.submittedAt().toLocalDate()),
                        now(deliveries.of(own.applicationId()), statuses.current(own.applicationId()), language)))
                .toList();
    }

    /** All about one. */
    Timeline of(Registered registered, Locale language) {
        UUID id = registered.applicationId();
        Receipt receipt = registered.receipt();
        Words.In said = words.in(language);
        List<DeliveryView> ways = deliveries.of(id);
        Optional<Kept> current = statuses.current(id);
        List<FollowUp> sent = followUps.of(id);
        boolean withdrawn = sent.stream().anyMatch(each -> each.kind() == FollowUp.Kind.WITHDRAWAL);
        return new Timeline(
                registered.reference(),
                receipt.hubNumber(),
                registered.centre().in(language),
                centres.find(registered.centre().id())
                        .map(centre -> centre.contact().phone()),
                now(ways, current, language),
                safe(ways, current, receipt, language),
                events(registered, ways, statuses.of(id), language),
                receipt.dueDates().stream()
                        .map(due -> new Due(
                                said.due(due), said.article(due), passed(due.on()) && !decided(current) && !withdrawn))
                        .toList(),
                current.flatMap(Kept::theirReference).or(() -> theirReference(ways)),
                receipt.needs().stream().map(said::need).toList(),
                receipt.mentions().stream().map(said::mention).toList(),
                sent.stream().map(each -> sent(each, language)).toList(),
                looks(registered, language),
                !withdrawn);
    }

    private String now(List<DeliveryView> ways, Optional<Kept> current, Locale language) {
        return current.flatMap(Kept::status)
                .map(status -> text("followup.case." + status.name(), language))
                .orElseGet(() -> text(whereabouts(ways), language));
    }

    /** Where the request is while the centre said nothing of it; one that never left is not told to be there. */
    private static String whereabouts(List<DeliveryView> ways) {
        Set<DeliveryState> states = ways.stream()
                .filter(DeliveryView::current)
                .map(DeliveryView::state)
                .collect(Collectors.toSet());
        if (!Collections.disjoint(states, THERE)) {
            return "followup.now.there";
        }
        return states.contains(DeliveryState.WITHDRAWN) ? "followup.now.withdrawn" : "followup.now.underWay";
    }

    /** The request is safe while it waits, and counts from its date: said when something is in its way. */
    private Optional<String> safe(List<DeliveryView> ways, Optional<Kept> current, Receipt receipt, Locale language) {
        boolean waits = current.isEmpty()
                && ways.stream()
                        .filter(DeliveryView::current)
                        .anyMatch(way -> !way.state().settled()
                                && way.state() != DeliveryState.OFFERED
                                && way.reason().isPresent());
        return waits
                ? Optional.of(text("followup.safe", language, words.in(language).day(receipt.receivedOn())))
                : Optional.empty();
    }

    private static Optional<String> theirReference(List<DeliveryView> ways) {
        return ways.stream()
                .filter(DeliveryView::current)
                .flatMap(way -> way.acknowledgement().stream())
                .flatMap(given -> given.theirReference().stream())
                .findFirst();
    }

    private boolean passed(LocalDate day) {
        return LocalDate.now(clock.withZone(Brussels.ZONE)).isAfter(day);
    }

    private static boolean decided(Optional<Kept> current) {
        return current.flatMap(Kept::status).filter(DECIDED::contains).isPresent();
    }

    private record Happened(OffsetDateTime at, String what, Optional<String> more) {}

    private List<Event> events(Registered registered, List<DeliveryView> ways, List<Kept> reports, Locale language) {
        OffsetDateTime submitted = registered.receipt().submittedAt();
        var first = new Happened(submitted, text("followup.event.registered", language), Optional.empty());
        Stream<Happened> sent = ways.stream()
                .filter(way -> way.followUpId().isEmpty())
                .flatMap(way -> way.history().stream()
                        .filter(step -> THERE.contains(step.state()))
                        .limit(1)
                        .map(step -> arrived(way, step.at(), language)));
        Stream<Happened> told = reports.stream()
                .filter(report -> report.standing() == Standing.APPLIED)
                .flatMap(report -> report.status().map(status -> told(report, status, language)).stream());
        return Stream.concat(Stream.of(first), Stream.concat(sent, told))
                .sorted(Comparator.comparing(Happened::at).reversed())
                .map(happened -> new Event(when(happened.at(), language), happened.what(), happened.more()))
                .toList();
    }

    private Happened arrived(DeliveryView way, Instant at, Locale language) {
        String centre = centres.find(way.centreId())
                .map(found -> found.name().in(language))
                .orElse("");
        return new Happened(Brussels.time(at), text("followup.event.sent", language, centre), Optional.empty());
    }

    private Happened told(Kept report, CaseStatus status, Locale language) {
        Optional<String> more = report.textForPerson();
        Optional<String> until = report.until()
                .map(day -> text(untilOf(status), language, words.in(language).day(day)));
        return new Happened(
                Brussels.time(report.at()),
                text("followup.case." + status.name(), language),
                Stream.concat(until.stream(), more.stream()).reduce((one, other) -> one + "\n" + other));
    }

    /** The day of an appointment is a day to come; any other is the last one. */
    private static String untilOf(CaseStatus status) {
        return status == CaseStatus.APPOINTMENT ? "followup.appointmentOn" : "followup.until";
    }

    private Event sent(FollowUp followUp, Locale language) {
        return new Event(
                when(followUp.submittedAt(), language),
                text("followup.sent." + followUp.kind().name(), language),
                Optional.empty());
    }

    private List<Look> looks(Registered registered, Locale language) {
        return audit.about(List.of(registered.applicationId().toString(), registered.reference())).stream()
                .map((AuditEntry entry) ->
                        new Look(when(Brussels.time(entry.at()), language), entry.who(), entry.what()))
                .toList();
    }

    private String when(OffsetDateTime at, Locale language) {
        return words.in(language).day(at.toLocalDate()) + ", " + TIME.format(at);
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
