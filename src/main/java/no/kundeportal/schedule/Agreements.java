package no.kundeportal.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import no.kundeportal.catalogue.Named;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Stale;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is agreed on for the sites that a facility serves, by its staff or an operator administrator. Whatever they change is in the plan at once. */
@Service
@Transactional
public class Agreements {

    public static final int PAGE = 50;

    private static final int PREVIEW = 12;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<AgreementRow> rows, @Nullable String next) {}

    /** A pickup that an agreement has planned, with its number. */
    public record Coming(String pickup, LocalDate plannedOn, LocalDate day) {
        public boolean isMoved() {
            return !day.equals(plannedOn);
        }
    }

    private static final String ROWS = """
            select a.*, c.name customer_name, s.name site_name, f.name facility_name, r.name article, r.name_en article_en, r.name_sv article_sv,
                   t.name container, t.name_en container_en, t.name_sv container_sv,
                   (select min(p.day) from pickup p where p.agreement_number = a.number and p.status = 'CONFIRMED' and p.day >= :today) next
            from agreement a join site s on s.number = a.site_number join facility f on f.code = s.facility_code join customer c on c.number = s.customer_number
            join article r on r.code = a.article_code join container_type t on t.code = a.container_type
            where (cast(:facility as text) is null or s.facility_code = :facility)
            """;

    /** What nobody has touched goes; what a person has skipped, corrected or carried out stays as it is. */
    private static final String WITHDRAW = """
            with gone as (
              update pickup p set status = 'CANCELLED', withdrawn = true, finished_at = :now, version = version + 1
              where p.agreement_number = :number and p.day > :today and p.status = 'CONFIRMED' and not p.planned_on = any(cast(:kept as date[]))
                and not exists (select 1 from pickup_event e where e.pickup_number = p.number and e.person_id is not null)
              returning p.number
            )
            insert into pickup_event (pickup_number, at, kind, by_facility, person_id, reason)
            select number, :now, 'CANCELLED', true, :person, :reason from gone order by number
            """;

    private final AgreementRepository agreements;
    private final PlanWriter writer;
    private final PlannedDays days;
    private final Sites sites;
    private final AgreementWords words;
    private final JdbcClient database;
    private final Clock clock;

    Agreements(
            AgreementRepository agreements,
            PlanWriter writer,
            PlannedDays days,
            Sites sites,
            AgreementWords words,
            JdbcClient database,
            Clock clock) {
        this.agreements = agreements;
        this.writer = writer;
        this.days = days;
        this.sites = sites;
        this.words = words;
        this.database = database;
        this.clock = clock;
    }

    /** Those that the viewer keeps, by number. */
    @Transactional(readOnly = true)
    public Page page(Viewer viewer, @Nullable String after) {
        var rows = database.sql(ROWS + " and a.number > :after order by a.number limit " + (PAGE + 1))
                .param(
                        "facility",
                        viewer.may(Right.OPERATE) ? null : viewer.facility().value())
                .param("today", today())
                .param("after", after == null ? "" : after)
                .query(Agreements::row)
                .list();
        if (rows.size() <= PAGE) return new Page(rows, null);
        return new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).number());
    }

    /** One that the viewer keeps; anything else does not exist. */
    @Transactional(readOnly = true)
    public Agreement find(Viewer viewer, String number) {
        return agreements
                .findByNumber(number)
                .filter(found -> sites.find(viewer, found.site())
                        .filter(site -> viewer.keepsAgreementsOf(site.facility().code()))
                        .isPresent())
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Site siteOf(Viewer viewer, String number) {
        return sites.find(viewer, number)
                .filter(site -> viewer.keepsAgreementsOf(site.facility().code()))
                .orElseThrow(NotFound::new);
    }

    /** The pickups that are written and come next. */
    @Transactional(readOnly = true)
    public List<Coming> coming(Agreement agreement) {
        return database.sql("""
                        select number, planned_on, day from pickup
                        where agreement_number = :number and status in ('CONFIRMED', 'UNDERWAY') and day >= :today order by day, number limit 12
                        """)
                .param("number", agreement.number())
                .param("today", today())
                .query((row, i) -> new Coming(
                        row.getString("number"),
                        row.getObject("planned_on", LocalDate.class),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /**
     * The next days that these terms would plan, as the writer would.
     *
     * @throws Refusal at the field that does not hold
     */
    @Transactional(readOnly = true)
    public List<PlannedDay> preview(Site site, Terms terms) {
        var stands = check(site, terms);
        return plannedDays(site, terms, stands).stream().limit(PREVIEW).toList();
    }

    private List<PlannedDay> plannedDays(Site site, Terms terms, SiteContainer stands) {
        return days.within(
                terms, stands.article().service(), site.facility().country(), today().plusDays(1), writer.horizon());
    }

    /** @return the agreement's number */
    public String make(Viewer viewer, String siteNumber, Terms terms) {
        var site = siteOf(viewer, siteNumber);
        check(site, terms);
        // The same form sent twice waits here for the first one.
        database.sql("select 1 from site where number = :site for update")
                .param("site", siteNumber)
                .query(Integer.class)
                .single();
        if (isAgreedAlready(siteNumber, terms)) throw new Refusal("agreement.exists");
        var number = "A-" + agreements.nextNumber();
        writer.write(agreements.saveAndFlush(new Agreement(number, siteNumber, terms)));
        return number;
    }

    private boolean isAgreedAlready(String site, Terms terms) {
        return database.sql("select * from agreement where site_number = :site and article_code = :article")
                .param("site", site)
                .param("article", terms.article())
                .query((row, i) -> PlanWriter.terms(row))
                .list()
                .contains(terms);
    }

    /**
     * Pickups that the new terms do not plan are withdrawn, new ones are written.
     *
     * @param reason what the timeline of each withdrawn pickup says
     */
    public void change(Viewer viewer, String number, int version, Terms terms, String reason) {
        var agreement = find(viewer, number);
        if (agreement.currentVersion() != version) throw stale(agreement, terms);
        var site = siteOf(viewer, agreement.site());
        check(site, terms);
        var kept = agreement.terms().collectsTheSameAs(terms) ? ruleDays(terms) : List.<LocalDate>of();
        agreement.change(terms, today());
        agreements.saveAndFlush(agreement);
        withdraw(viewer, number, kept, reason);
        database.sql("update agreement set written_until = null where number = :number")
                .param("number", number)
                .update();
        writer.write(agreement);
    }

    /** @param lastDay what is planned after it is withdrawn */
    public void end(Viewer viewer, String number, int version, LocalDate lastDay, String reason) {
        var agreement = find(viewer, number);
        if (agreement.currentVersion() != version) {
            throw new Stale(
                    "/facility/agreements/" + number,
                    List.of(
                            new Stale.Difference(
                                    "agreement.last.field.day",
                                    Objects.toString(agreement.terms().validTo(), ""),
                                    lastDay.toString()),
                            new Stale.Difference("pickup.field.reason", agreement.endReason(), reason)));
        }
        agreement.end(lastDay, reason, today());
        agreements.saveAndFlush(agreement);
        withdraw(viewer, number, ruleDays(agreement.terms()), reason);
    }

    /** The days of the rule, wherever a holiday has moved them; from before today, since one may have been moved past it. */
    private List<LocalDate> ruleDays(Terms terms) {
        var from = today().minusMonths(1);
        var to = terms.validTo() == null ? writer.horizon() : terms.validTo();
        return terms.rule().daysWithin(terms.validFrom().isAfter(from) ? terms.validFrom() : from, to);
    }

    private void withdraw(Viewer viewer, String number, List<LocalDate> kept, String reason) {
        database.sql(WITHDRAW)
                .param("number", number)
                .param("today", today())
                .param("kept", kept.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .param("person", viewer.person())
                .param("reason", reason)
                .update();
    }

    private SiteContainer check(Site site, Terms terms) {
        terms.checked();
        var stands = sites.containersAt(site).stream()
                .filter(each -> each.article().code().equals(terms.article())
                        && each.type().code().equals(terms.containerType()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("choice", "agreement.choice.notHere"));
        if (!Action.offeredFor(stands.article().service()).contains(terms.action()))
            throw Refusal.of("action", "pickup.action.notHere");
        if (terms.action() != Action.DELIVER && terms.containerCount() > stands.count())
            throw Refusal.of("containerCount", "pickup.count.tooMany", stands.count());
        return stands;
    }

    private Stale stale(Agreement agreement, Terms typed) {
        var stored = agreement.terms();
        return new Stale(
                "/facility/agreements/" + agreement.number(),
                List.of(
                        new Stale.Difference("pickup.field.article", stored.article(), typed.article()),
                        new Stale.Difference(
                                "pickup.field.containerCount",
                                String.valueOf(stored.containerCount()),
                                String.valueOf(typed.containerCount())),
                        new Stale.Difference(
                                "pickup.field.action",
                                stored.action().name(),
                                typed.action().name()),
                        new Stale.Difference("agreement.field.rule", words.rule(stored), words.rule(typed.checked())),
                        new Stale.Difference(
                                "agreement.last.field.day",
                                Objects.toString(stored.validTo(), ""),
                                Objects.toString(typed.validTo(), ""))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static AgreementRow row(ResultSet row, int number) throws SQLException {
        return new AgreementRow(
                row.getString("number"),
                row.getString("customer_name"),
                row.getString("site_name"),
                row.getString("facility_name"),
                named(row, "article"),
                named(row, "container"),
                PlanWriter.terms(row),
                row.getObject("next", LocalDate.class));
    }

    private static Named named(ResultSet row, String column) throws SQLException {
        return new Named(row.getString(column), row.getString(column + "_en"), row.getString(column + "_sv"));
    }
}
