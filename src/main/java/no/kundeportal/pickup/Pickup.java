package no.kundeportal.pickup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** One pickup at one site. Every step it takes is written to its history in the same breath. */
@Entity
public class Pickup {

    public enum Origin {
        ORDERED,
        PLANNED
    }

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String customerNumber;
    private String siteNumber;
    private String facilityCode;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Embedded
    private Arrangement arrangement;

    private @Nullable UUID placedBy;
    private Instant placedAt;
    private @Nullable Instant answerDueAt;
    private @Nullable Instant finishedAt;
    private @Nullable UUID requestKey;

    /** What the customer has asked after the cut-off and the facility has not answered. */
    @Embedded
    private @Nullable PickupRequest request;

    /** What one side has said and the other has not answered. */
    @Embedded
    private @Nullable Dialogue dialogue;

    /** What staff said that an Annet costs; empty where they said nothing. */
    private String priceNote = "";

    /** What was found when it was carried out. */
    @Embedded
    private @Nullable Deviation deviation;

    /** Of what is hazardous; null where nothing is, and where an agreement planned it. */
    @Embedded
    private @Nullable Declaration declaration;

    private int slipsWritten;

    /** The task in which it was reported that nobody came. */
    private @Nullable String missedTaskNumber;

    /** Null until first stored: that is how a new pickup, which has its number already, is told from a known one. */
    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(name = "pickup_line", joinColumns = @JoinColumn(name = "pickup_number"))
    @OrderColumn(name = "position")
    private List<PickupLine> lines = new ArrayList<>();

    @Embedded
    private PickupLog log = new PickupLog();

    @SuppressWarnings("NullAway.Init")
    protected Pickup() {}

    /** @param answerDueAt until when the facility answers */
    Pickup(String number, PlacePickup order, FacilityCode facility, Viewer by, Instant now, Instant answerDueAt) {
        this.number = number;
        this.origin = Origin.ORDERED;
        this.customerNumber = by.customer().value();
        this.siteNumber = order.site();
        this.facilityCode = facility.value();
        this.arrangement = order.arrangement();
        this.declaration = order.declaration();
        this.placedBy = by.person();
        this.placedAt = now;
        this.requestKey = order.requestKey();
        this.lines.addAll(order.lines());
        this.status = other() == null ? Status.ORDERED : Status.CLARIFYING;
        this.answerDueAt = answerDueAt;
        tell(PickupEvent.Kind.PLACED, by, now, "", null);
    }

    /**
     * @param article what an Annet has been found to be; null where the article is known
     * @param price what an Annet costs, in words; without meaning where the article is known
     */
    void confirm(
            LocalDate day,
            TimeWindow window,
            @Nullable String article,
            String price,
            String words,
            Viewer by,
            Instant now) {
        if (!status.awaitsAnswer()) throw new Refusal("pickup.confirm.notWaiting");
        var other = other();
        if (other != null) {
            if (article == null) throw Refusal.of("article", "pickup.confirm.articleMissing");
            lines.set(lines.indexOf(other), other.ofArticle(article));
            priceNote = price;
            tell(PickupEvent.Kind.CLARIFIED, by, now, price, article);
        }
        var wanted = Objects.toString(day(), null);
        arrangement = arrangement.on(day, window);
        become(Status.CONFIRMED, now);
        // Whoever confirms has read the answer or needs none; what the customer has asked still waits for one.
        if (dialogue != null && dialogue.state() != Dialogue.State.CUSTOMER_ASKED) dialogue = null;
        log.add(PickupEvent.ofDay(this, now, PickupEvent.Kind.CONFIRMED, by, words, wanted, day));
    }

    public boolean mayDepart() {
        return status == Status.CONFIRMED && request == null;
    }

    void depart(Viewer by, Instant now) {
        if (request != null) throw new Refusal("pickup.request.answerFirst");
        if (!mayDepart()) throw new Refusal("pickup.depart.notConfirmed");
        become(Status.UNDERWAY, now);
        tell(PickupEvent.Kind.DEPARTED, by, now, "", null);
    }

    /** @return what was changed, never empty */
    List<Correction.Change> correct(Correction wanted, String reason, Viewer by, Instant now) {
        if (status.isFinal()) throw new Refusal("pickup.correct.over");
        var changes = wanted.changesFrom(Correction.asItIs(this));
        if (changes.isEmpty()) throw new Refusal("pickup.correct.nothing");
        if (wanted.arrangement().day() == null && status != Status.CLARIFYING)
            throw Refusal.of("day", "pickup.correct.dayMissing");
        if (request != null && wanted.movesLinesOf(Correction.asItIs(this)))
            throw new Refusal("pickup.request.answerFirst");
        requireLines(wanted);
        siteNumber = wanted.site();
        arrangement = wanted.arrangement();
        lines.clear();
        wanted.lines().forEach(line -> lines.add(line.line()));
        if (status == Status.CLARIFYING && other() == null && day() != null) status = Status.ORDERED;
        tell(PickupEvent.Kind.CORRECTED, changes, by, now, reason);
        return changes;
    }

    /** Staff find what Annet is; they do not add more of it. */
    private void requireLines(Correction wanted) {
        OrderLines.requireFitting(
                wanted.lines().stream().map(Correction.Line::line).toList());
        for (int i = 0; i < wanted.lines().size(); i++) {
            var line = wanted.lines().get(i);
            if (!line.line().isOther()) continue;
            var before = line.position() == null ? null : lines.get(line.position());
            if (before == null || !before.isOther())
                throw Refusal.of(OrderLines.at(i, "article"), "pickup.confirm.articleMissing");
            if (line.line().description().isEmpty())
                throw Refusal.of(OrderLines.at(i, "description"), "pickup.description.tooShort");
        }
    }

    /**
     * What cancelling means for this viewer now: the page shows it, {@link #cancel} obeys it.
     *
     * @param cutOff without meaning for staff, who may cancel until the end
     */
    public Terms termsOfCancelling(Viewer viewer, Instant now, CutOff cutOff) {
        if (status.isFinal()) return Terms.OVER;
        if (viewer.serves(facility())) return Terms.FREE;
        if (status == Status.UNDERWAY) return Terms.OVER;
        if (request != null) return Terms.WAITING;
        return cutOff.isPast(now) ? Terms.ON_REQUEST : Terms.FREE;
    }

    void cancel(String reason, Viewer by, Instant now, CutOff cutOff) {
        switch (termsOfCancelling(by, now, cutOff)) {
            case OVER -> throw new Refusal(status.isFinal() ? "pickup.cancel.over" : "pickup.terms.underway");
            case WAITING -> throw new Refusal("pickup.request.waitsAlready");
            case ON_REQUEST -> {
                if (reason.isEmpty()) throw Refusal.of("reason", "pickup.request.reasonMissing");
                request = PickupRequest.cancellation(reason, cutOff);
                tell(PickupEvent.Kind.CANCELLATION_ASKED, by, now, reason, null);
            }
            case FREE -> end(reason, null, by, now);
        }
    }

    /** By staff, who may until the end. */
    void cancel(String reason, Viewer by, Instant now) {
        cancel(reason, by, now, CutOff.NONE);
    }

    /** As {@link #termsOfCancelling}; {@link #change} obeys it. */
    public Terms termsOfChanging(Viewer viewer, Instant now, CutOff cutOff) {
        return termsOfCancelling(viewer, now, cutOff);
    }

    /** @param answeredBy until when the facility answers anew, where another day or other hours need its promise */
    void change(ChangePickup wanted, String reason, Viewer by, Instant now, CutOff cutOff, Instant answeredBy) {
        var terms = termsOfChanging(by, now, cutOff);
        if (terms == Terms.OVER) throw new Refusal(status.isFinal() ? "pickup.correct.over" : "pickup.terms.underway");
        if (terms == Terms.WAITING) throw new Refusal("pickup.request.waitsAlready");
        var changes = wanted.of(this).changesFrom(Correction.asItIs(this));
        if (changes.isEmpty()) throw new Refusal("pickup.correct.nothing");
        if (terms == Terms.ON_REQUEST) {
            if (reason.isEmpty()) throw Refusal.of("reason", "pickup.request.reasonMissing");
            request = PickupRequest.change(wanted, reason, cutOff);
            tell(PickupEvent.Kind.CHANGE_ASKED, changes, by, now, reason);
            return;
        }
        var promised = status == Status.CONFIRMED;
        var otherPromise = !arrangement.comesAs(wanted.arrangement());
        become(wanted);
        if (promised && otherPromise) {
            status = Status.ORDERED;
            answerDueAt = answeredBy;
        }
        tell(PickupEvent.Kind.CORRECTED, changes, by, now, reason);
    }

    private void become(ChangePickup wanted) {
        arrangement = wanted.arrangement();
        for (int i = 0; i < lines.size(); i++) lines.set(i, lines.get(i).ofCount(wanted.countOf(i)));
    }

    private void end(String reason, @Nullable BigDecimal fee, Viewer by, Instant now) {
        become(Status.CANCELLED, now);
        tell(PickupEvent.Kind.CANCELLED, by, now, reason, fee == null ? null : fee.toPlainString());
    }

    /** What waits for the facility's answer; null where nothing does. */
    public @Nullable PickupRequest request() {
        return request;
    }

    /** What differs in what was asked from what stands now, field by field; empty where all is to be cancelled. */
    public List<Correction.Change> changesAsked() {
        var wanted = request == null ? null : request.wanted();
        return wanted == null ? List.of() : wanted.of(this).changesFrom(Correction.asItIs(this));
    }

    private PickupRequest requireRequest() {
        if (request == null) throw new Refusal("pickup.request.none");
        return request;
    }

    /** @param withFee whether the wasted trip that was named before asking is charged */
    void accept(boolean withFee, String words, Viewer by, Instant now) {
        var asked = requireRequest();
        var fee = withFee ? asked.fee() : null;
        var wanted = asked.wanted();
        request = null;
        if (wanted == null) {
            end(words, fee, by, now);
            return;
        }
        var changes = wanted.of(this).changesFrom(Correction.asItIs(this));
        become(wanted);
        tell(PickupEvent.Kind.CORRECTED, changes, by, now, "");
        tell(PickupEvent.Kind.CHANGE_ACCEPTED, by, now, words, fee == null ? null : fee.toPlainString());
    }

    void decline(String reason, Viewer by, Instant now) {
        var asked = requireRequest();
        if (reason.isEmpty()) throw Refusal.of("words", "pickup.request.declineReasonMissing");
        request = null;
        var declined = asked.kind() == PickupRequest.Kind.CANCELLATION
                ? PickupEvent.Kind.CANCELLATION_DECLINED
                : PickupEvent.Kind.CHANGE_DECLINED;
        tell(declined, by, now, reason, null);
    }

    /** What was taken for wasted trips and not given back, without VAT. */
    public BigDecimal creditable() {
        return log.creditable();
    }

    void credit(String reason, Viewer by, Instant now) {
        var fee = creditable();
        if (fee.signum() <= 0) throw new Refusal("pickup.credit.nothing");
        tell(PickupEvent.Kind.CREDITED, by, now, reason, fee.toPlainString());
    }

    /** Whether this person's last step was this one: the same form sent again finds what it has made. */
    boolean wasJust(Viewer by, String reason, PickupEvent.Kind... kinds) {
        return log.endsWith(by, reason, List.of(kinds));
    }

    /** What waits for an answer between facility and customer; null where nothing does. */
    public @Nullable Dialogue dialogue() {
        return dialogue;
    }

    /** Whether the viewer's side may ask the other one now: the page asks it, {@link #ask} obeys it. */
    public boolean mayAsk(Viewer viewer) {
        if (status.isFinal()) return false;
        if (dialogue == null || dialogue.state() == Dialogue.State.CUSTOMER_ANSWERED) return true;
        return viewer.serves(facility()) && dialogue.state() == Dialogue.State.CUSTOMER_ASKED;
    }

    /** Whether the viewer's side owes the next word: the page asks it, {@link #answer} obeys it. */
    public boolean owesWord(Viewer viewer) {
        return dialogue != null && dialogue.state().waitsForCustomer() != viewer.serves(facility());
    }

    /** @param due until when the other side answers */
    void ask(String words, Viewer by, Instant now, Instant due) {
        if (status.isFinal()) throw new Refusal("pickup.dialogue.over");
        if (!mayAsk(by)) throw new Refusal(owesWord(by) ? "pickup.dialogue.answerFirst" : "pickup.dialogue.waits");
        if (words.isEmpty()) throw Refusal.of("said", "pickup.dialogue.question.missing");
        var asked = by.serves(facility()) ? Dialogue.State.FACILITY_ASKED : Dialogue.State.CUSTOMER_ASKED;
        dialogue = new Dialogue(asked, words, due);
        tell(PickupEvent.Kind.QUESTION_ASKED, by, now, words, null);
    }

    /** @param due until when the facility goes on, where the customer has answered */
    void answer(String words, Viewer by, Instant now, Instant due) {
        if (status.isFinal()) throw new Refusal("pickup.dialogue.over");
        var waiting = dialogue;
        if (waiting == null || !owesWord(by)) throw new Refusal("pickup.dialogue.none");
        if (words.isEmpty() && waiting.state() != Dialogue.State.CUSTOMER_ANSWERED)
            throw Refusal.of("said", "pickup.dialogue.answer.missing");
        if (waiting.state().waitsForCustomer()) {
            dialogue = new Dialogue(Dialogue.State.CUSTOMER_ANSWERED, words, due);
            if (answerDueAt != null) answerDueAt = due;
        } else {
            dialogue = null;
        }
        tell(PickupEvent.Kind.QUESTION_ANSWERED, by, now, words, null);
    }

    /** So many pictures a side adds to one pickup. */
    public static final int MOST_PICTURES = 6;

    /** How long after its end pictures are still added: long enough to show what was found, and what was left. */
    private static final Duration PICTURES_WITHIN = Duration.ofDays(30);

    /** How many pictures the viewer's side may still add: the page asks it, {@link #addPicture} obeys it. */
    public long roomForPictures(Viewer viewer, Instant now) {
        if (finishedAt != null && now.isAfter(finishedAt.plus(PICTURES_WITHIN))) return 0;
        return MOST_PICTURES - log.picturesOf(viewer.serves(facility()));
    }

    void addPicture(UUID id, Viewer by, Instant now) {
        if (finishedAt != null && now.isAfter(finishedAt.plus(PICTURES_WITHIN)))
            throw new Refusal("picture.tooLate", PICTURES_WITHIN.toDays());
        if (roomForPictures(by, now) <= 0) throw new Refusal("picture.tooMany", MOST_PICTURES);
        tell(PickupEvent.Kind.PICTURE_ADDED, by, now, "", id.toString());
    }

    /** Whether it may be told how it went, done or not; also where nobody has told that the lorry left. */
    public boolean mayBeCarriedOut() {
        return status == Status.CONFIRMED || status == Status.UNDERWAY;
    }

    /** @param comesBack the day on which the lorry comes again; null where the customer chooses one */
    void fail(String reason, @Nullable LocalDate comesBack, Viewer by, Instant now) {
        if (!mayBeCarriedOut()) throw new Refusal("pickup.fail.notConfirmed");
        tell(PickupEvent.Kind.FAILED, by, now, reason, null);
        if (comesBack == null) become(Status.FAILED, now);
        else promiseAnew(comesBack, by, now);
    }

    /** Asked before anything is weighed, so that a slip is never written for a pickup that cannot be completed. */
    void requireCompletable() {
        if (!mayBeCarriedOut()) throw new Refusal("pickup.complete.notConfirmed");
    }

    /** @param slips line by line, null for one that was not weighed */
    void complete(List<@Nullable String> slips, Completion how, Viewer by, Instant now) {
        requireCompletable();
        for (int i = 0; i < lines.size(); i++) {
            var reason = how.lines().get(i).notCollected();
            lines.set(i, lines.get(i).ended(slips.get(i), reason));
        }
        become(Status.COMPLETED, now);
        deviation = how.deviation();
        var written = String.join(", ", slips());
        tell(PickupEvent.Kind.COMPLETED, by, now, how.words(), written.isEmpty() ? null : written);
        lines.stream()
                .filter(line -> line.notCollected() != null)
                .forEach(line -> tell(
                        PickupEvent.Kind.DEVIATION,
                        by,
                        now,
                        Objects.requireNonNull(line.notCollected()),
                        PickupEvent.LEFT + Objects.toString(line.articleCode(), "")));
        if (deviation != null) log.add(PickupEvent.ofDeviation(this, now, by, deviation));
    }

    /** Whether what became of it may be set right. */
    public boolean isRecorded() {
        return status == Status.COMPLETED;
    }

    void requireRecorded() {
        if (!isRecorded()) throw new Refusal("pickup.record.notCompleted");
    }

    /** @param changes what it says otherwise, never empty; the slips have been seen to */
    void correctRecord(
            RecordCorrection wanted, List<Correction.Change> changes, String reason, Viewer by, Instant now) {
        requireRecorded();
        deviation = wanted.deviation();
        arrangement = arrangement.under(wanted.reference());
        tell(PickupEvent.Kind.RECORD_CORRECTED, changes, by, now, reason);
    }

    void rightLine(int place, RecordCorrection.Line wanted) {
        var line = lines.get(place);
        lines.set(
                place,
                line.ofArticle(wanted.article())
                        .ended(line.slipNumber(), wanted.weighing().notCollected()));
    }

    void weighedAs(int place, @Nullable String slip) {
        var line = lines.get(place);
        lines.set(place, line.ended(slip, Objects.toString(line.notCollected(), "")));
    }

    /** The numbers of the slips that its lines became. */
    public List<String> slips() {
        return lines.stream()
                .map(PickupLine::slipNumber)
                .filter(Objects::nonNull)
                .toList();
    }

    public @Nullable Deviation deviation() {
        return deviation;
    }

    /**
     * Whether it may be said that nobody came: the page asks it, {@link #reportMissed} obeys it.
     *
     * @param until the last day for it
     */
    public Missed termsOfReporting(LocalDate today, LocalDate until) {
        if (missedTaskNumber != null) return Missed.REPORTED;
        return Missed.of(status, day(), today, until);
    }

    /** Asked before a task is made of it. */
    void requireReportable(LocalDate today, LocalDate until) {
        var terms = termsOfReporting(today, until);
        if (terms != Missed.OFFERED) throw new Refusal("pickup.missed." + terms);
    }

    void reportMissed(String words, String task, Viewer by, Instant now) {
        missedTaskNumber = task;
        tell(PickupEvent.Kind.MISSED_REPORTED, by, now, words, null);
    }

    /** The task in which it was reported that nobody came; null where it was not. */
    public @Nullable String missedTask() {
        return missedTaskNumber;
    }

    /** Whether it was reported that nobody came, and no new day has been given. */
    public boolean mayReturn() {
        if (missedTaskNumber == null || status == Status.CANCELLED) return false;
        var lastWord = log.latest(PickupEvent.Kind.MISSED_REPORTED, PickupEvent.Kind.RETURNING);
        return lastWord != null && lastWord.kind() == PickupEvent.Kind.MISSED_REPORTED;
    }

    /** The facility comes on another day, whatever was thought to have become of the pickup. */
    void comeBack(LocalDate newDay, Viewer by, Instant now) {
        if (!mayReturn()) throw new Refusal("pickup.missed.noReturn");
        withdrawSlips(by, now);
        promiseAnew(newDay, by, now);
    }

    private void promiseAnew(LocalDate newDay, Viewer by, Instant now) {
        request = null;
        arrangement = arrangement.on(newDay, timeWindow());
        become(Status.CONFIRMED, now);
        tell(PickupEvent.Kind.RETURNING, by, now, "", newDay.toString());
    }

    /** Where nobody came, nothing was weighed and nothing was found. */
    private void withdrawSlips(Viewer by, Instant now) {
        var withdrawn = slips().stream()
                .map(slip -> new Correction.Change("slip", slip, ""))
                .toList();
        tell(PickupEvent.Kind.RECORD_CORRECTED, withdrawn, by, now, "");
        lines.replaceAll(PickupLine::unended);
        deviation = null;
    }

    /** The number under which the next weighing is written: the pickup's own, and after that further ones. */
    String takeSlipNumber() {
        slipsWritten++;
        return slipsWritten == 1 ? number : number + "-" + slipsWritten;
    }

    /** Why the facility did not carry it out; null where it did or has not said so. */
    public @Nullable PickupEvent failure() {
        return status == Status.FAILED ? log.latest(PickupEvent.Kind.FAILED) : null;
    }

    /** The moment at which it ended; null while it is open. */
    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    private void become(Status next, Instant now) {
        status = next;
        answerDueAt = null;
        finishedAt = next.isFinal() ? now : null;
        if (next.isFinal()) {
            request = null;
            dialogue = null;
        }
    }

    private void tell(PickupEvent.Kind kind, List<Correction.Change> changes, Viewer by, Instant now, String reason) {
        changes.forEach(change -> log.add(PickupEvent.ofField(this, now, kind, by, reason, change)));
    }

    private void tell(PickupEvent.Kind kind, Viewer by, Instant now, String reason, @Nullable String value) {
        log.add(new PickupEvent(this, now, kind, by, reason, value));
    }

    public String number() {
        return number;
    }

    /** Written ahead by an agreement. */
    public boolean isPlanned() {
        return origin == Origin.PLANNED;
    }

    public CustomerNumber customer() {
        return new CustomerNumber(customerNumber);
    }

    public SiteNumber site() {
        return new SiteNumber(siteNumber);
    }

    public FacilityCode facility() {
        return new FacilityCode(facilityCode);
    }

    public Status status() {
        return status;
    }

    /** What is agreed beside the waste. */
    Arrangement arrangement() {
        return arrangement;
    }

    /** The promised day once confirmed, the wanted day before. */
    public @Nullable LocalDate day() {
        return arrangement.day();
    }

    public TimeWindow timeWindow() {
        return arrangement.timeWindow();
    }

    public String comment() {
        return arrangement.comment();
    }

    public String contactName() {
        return arrangement.contactName();
    }

    public String contactPhone() {
        return arrangement.contactPhone();
    }

    public String reference() {
        return arrangement.reference();
    }

    public @Nullable Declaration declaration() {
        return declaration;
    }

    /** Until when the facility answers the order; null where it owes no answer, or first the customer does. */
    public @Nullable Instant answerDueAt() {
        return dialogue != null && dialogue.state().waitsForCustomer() ? null : answerDueAt;
    }

    /** What staff said that an Annet costs; empty where they said nothing. It may hold an amount. */
    public String priceNote() {
        return priceNote;
    }

    /** Named so that it is not taken for the stored one, whose absence says that a pickup is new. */
    public int currentVersion() {
        return version == null ? 0 : version;
    }

    public List<PickupLine> lines() {
        return List.copyOf(lines);
    }

    public PickupLine line() {
        return lines.getFirst();
    }

    /** The Annet whose article has yet to be found; null where there is none. */
    public @Nullable PickupLine other() {
        return lines.stream().filter(PickupLine::isOther).findFirst().orElse(null);
    }

    /** Oldest first. */
    public List<PickupEvent> events() {
        return log.events();
    }
}
