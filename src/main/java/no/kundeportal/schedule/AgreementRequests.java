package no.kundeportal.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Kind;
import no.kundeportal.task.NewTask;
import no.kundeportal.task.Owner;
import no.kundeportal.task.Tasks;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Languages;
import no.kundeportal.web.Words;
import no.kundeportal.worktime.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers ask that something be collected again and again. Each wish is a task of the facility's, which makes an
 * agreement of it or declines it there.
 */
@Service
@Transactional
public class AgreementRequests {

    /** Working days of the facility's until its answer. */
    private static final int ANSWERED_WITHIN = 2;

    /** @param task in which both sides follow it */
    public record Wish(UUID id, String task, String site, Terms terms) {}

    private final Agreements agreements;
    private final AgreementWords agreementWords;
    private final Sites sites;
    private final Tasks tasks;
    private final WorkingDays workingDays;
    private final JdbcClient database;
    private final Words words;
    private final Formats formats;
    private final Clock clock;

    AgreementRequests(
            Agreements agreements,
            AgreementWords agreementWords,
            Sites sites,
            Tasks tasks,
            WorkingDays workingDays,
            JdbcClient database,
            Words words,
            Formats formats,
            Clock clock) {
        this.agreements = agreements;
        this.agreementWords = agreementWords;
        this.sites = sites;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.database = database;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    /** The first day from which something may be wished. */
    @Transactional(readOnly = true)
    public LocalDate earliest() {
        return LocalDate.now(clock).plusDays(1);
    }

    /** @throws Refusal at the field that does not hold */
    @Transactional(readOnly = true)
    public void check(Terms terms) {
        if (terms.validFrom().isBefore(earliest())) throw Refusal.of("validFrom", "agreement.request.tooEarly");
        if (terms.validFrom().isAfter(earliest().plusYears(1))) throw Refusal.of("validFrom", "pickup.day.tooFar");
    }

    /**
     * @param key made with the form: the same form again is the same wish
     * @param said beside the wish itself; may be empty
     * @return the number of the task
     */
    public String ask(Viewer viewer, UUID key, Site site, Terms terms, String said) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .param("key", key.toString())
                .query(String.class)
                .single();
        var known = find(key);
        if (known.isPresent()) {
            // Somebody else's key is no way to somebody else's task.
            return tasks.find(viewer, known.get().task()).number();
        }
        check(terms);
        agreements.preview(site, terms);
        var number = tasks.ask(task(viewer, key, site, terms, said));
        database.sql("""
                        insert into agreement_request (id, task_number, site_number, article_code, container_type, container_count, action, kind,
                                                       every, weekdays, ordinal, month_day, valid_from)
                        values (:id, :task, :site, :article, :type, :count, :action, :kind, :every, :weekdays, :ordinal, :monthDay, :from)
                        """)
                .param("id", key)
                .param("task", number)
                .param("site", site.number().value())
                .param("article", terms.article())
                .param("type", terms.containerType())
                .param("count", terms.containerCount())
                .param("action", terms.action().name())
                .param("kind", terms.kind().name())
                .param("every", terms.every())
                .param(
                        "weekdays",
                        terms.weekdays().stream()
                                .map(day -> String.valueOf(day.getValue()))
                                .collect(Collectors.joining()))
                .param("ordinal", terms.ordinal())
                .param("monthDay", terms.monthDay())
                .param("from", terms.validFrom())
                .update();
        return number;
    }

    private NewTask task(Viewer viewer, UUID key, Site site, Terms terms, String said) {
        var facility = site.facility();
        var stands = sites.containersAt(site).stream()
                .filter(each -> each.article().code().equals(terms.article())
                        && each.type().code().equals(terms.containerType()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var wish = words.of(
                "agreement.request.wish",
                words.of(terms.action()),
                terms.containerCount(),
                stands.type().name(),
                agreementWords.rule(terms),
                formats.fullDay(terms.validFrom()));
        var due = workingDays.plus(LocalDate.now(clock), ANSWERED_WITHIN, facility.country());
        return new NewTask(
                Kind.AGREEMENT_REQUEST,
                new Owner.AtFacility(facility.code()),
                viewer.customer(),
                site.number(),
                viewer.person(),
                viewer.name(),
                stands.article().name() + ", " + site.name(),
                said.isEmpty() ? wish : wish + "\n" + said,
                "/facility/agreements/new?request=" + key,
                Objects.requireNonNullElse(viewer.language(), "nb"),
                facility.country(),
                due.atTime(LocalDateTime.now(clock).toLocalTime())
                        .atZone(clock.getZone())
                        .toInstant());
    }

    /**
     * For the staff of the facility, which has not answered yet.
     *
     * @throws NotFound also where it is another facility's
     */
    @Transactional(readOnly = true)
    public Wish open(Viewer viewer, UUID id) {
        var wish = find(id).orElseThrow(NotFound::new);
        agreements.siteOf(viewer, wish.site());
        if (tasks.find(viewer, wish.task()).doneAt() != null) throw new Refusal("agreement.request.over", wish.task());
        return wish;
    }

    /**
     * Makes the agreement, by whatever terms were found in the end, and answers the customer with its rule.
     *
     * @return the agreement's number
     */
    public String agree(Viewer viewer, UUID id, Terms terms) {
        var wish = open(viewer, id);
        var number = agreements.make(viewer, wish.site(), terms);
        database.sql("update agreement_request set agreement_number = :agreement where id = :id")
                .param("agreement", number)
                .param("id", id)
                .update();
        var task = tasks.find(viewer, wish.task());
        var answer = formats.in(
                Languages.localeOf(task.language()),
                () -> words.of(
                        "agreement.request.agreed",
                        agreementWords.rule(terms),
                        formats.fullDay(terms.validFrom()),
                        number));
        tasks.settle(wish.task(), viewer, answer);
        return number;
    }

    private Optional<Wish> find(@Nullable UUID id) {
        return database.sql("select r.*, null::date valid_to from agreement_request r where r.id = :id")
                .param("id", id)
                .query((row, i) -> new Wish(
                        row.getObject("id", UUID.class),
                        row.getString("task_number"),
                        row.getString("site_number"),
                        PlanWriter.terms(row)))
                .optional();
    }
}
