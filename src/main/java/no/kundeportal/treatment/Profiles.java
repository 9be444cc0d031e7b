package no.kundeportal.treatment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Treatment profiles by article and facility. A version is never overwritten; the figures of its days follow the one that counts. */
@Service
@Transactional
public class Profiles {

    /** A share as it is typed: code and step, "R5:RECOVERY", and per cent. */
    public record Typed(String choice, BigDecimal percent) {}

    private final JdbcClient database;
    private final TreatmentCodes codes;
    private final WeighedStreams weighed;
    private final Clock clock;

    Profiles(JdbcClient database, TreatmentCodes codes, WeighedStreams weighed, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.weighed = weighed;
        this.clock = clock;
    }

    /** Every version of one stream, the newest days first; those that count before those that stood in their place. */
    @Transactional(readOnly = true)
    public List<ProfileVersion> versions(String article, String facility) {
        return ProfileRows.of(
                database.sql(ProfileRows.SELECT + """
                        where p.article_code = :article and p.facility_code = :facility
                        order by p.valid_from desc, p.superseded_at desc nulls first
                        """).param("article", article).param("facility", facility));
    }

    /** Versions by their numbers, for whoever shows what is behind a figure. */
    @Transactional(readOnly = true)
    public List<ProfileVersion> versions(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return ProfileRows.of(
                database.sql(ProfileRows.SELECT + " where p.id = any(:ids) order by a.name, f.name, p.valid_from")
                        .param("ids", ids.toArray(Long[]::new)));
    }

    /** @throws Refusal at "shares" when they are not the whole or name what does not exist */
    @Transactional(readOnly = true)
    public Shares shares(List<Typed> typed) {
        var known = codes.all();
        return new Shares(typed.stream()
                .map(each -> TreatmentCodes.share(known, each.choice(), each.percent()))
                .toList());
    }

    /**
     * What the new version would move.
     *
     * @throws Refusal at "validTo" where it would lie over a later version
     */
    @Transactional(readOnly = true)
    public Preview preview(String article, String facility, ProfileTerms terms) {
        var counting = counting(article, facility);
        terms.days().requireRoomAmong(daysOf(counting));
        var shares = new HashMap<Long, Shares>();
        counting.forEach(version -> shares.put(version.id(), version.terms().shares()));
        var sum = new Preview.Sum();
        var from = terms.days().from();
        var end = terms.days().to();
        add(sum, shares, weighed.weighed(article, facility, from, end), terms.shares());
        // The days after its end that the version it takes over from had: they are left without.
        var cut = daysOf(counting).stream()
                .filter(days -> days.include(from))
                .findFirst()
                .orElse(null);
        if (end != null && cut != null && (cut.to() == null || cut.to().isAfter(end))) {
            add(sum, shares, weighed.weighed(article, facility, end.plusDays(1), cut.to()), null);
            end = cut.to();
        }
        return sum.preview(from, end, this::names);
    }

    private Map<String, String> names(Collection<String> customers) {
        var names = new HashMap<String, String>();
        database.sql("select number, name from customer where number = any(:numbers)")
                .param("numbers", customers.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("number"), row.getString("name"));
                });
        return names;
    }

    private static void add(
            Preview.Sum sum, Map<Long, Shares> now, List<WeighedStreams.Weighed> slips, @Nullable Shares then) {
        slips.forEach(each -> sum.add(each, each.profile() == null ? null : now.get(each.profile()), then));
    }

    /** Names what a preview showed: these terms over these versions. Anything else has to be looked at again. */
    @Transactional(readOnly = true)
    public String nameOf(String article, String facility, ProfileTerms terms) {
        var over = counting(article, facility).stream()
                .map(version -> version.id() + ":" + version.terms().days().to())
                .toList();
        return Integer.toHexString(Objects.hash(terms.toString(), over));
    }

    /** @param seen the name of what the preview showed */
    public void save(Viewer viewer, String article, String facility, ProfileTerms terms, @Nullable String seen) {
        // Two people at once: the second waits here, and is then told that what was looked at has changed.
        database.sql("select 1 from article where code = :article for no key update")
                .param("article", article)
                .query(Integer.class)
                .single();
        if (!nameOf(article, facility, terms).equals(seen)) throw new Refusal("treatment.preview.changed");
        var counting = counting(article, facility);
        terms.days().requireRoomAmong(daysOf(counting));
        var from = terms.days().from();
        for (var version : counting) {
            var days = version.terms().days();
            if (days.from().equals(from)) supersede(version);
            else if (days.include(from)) end(version, from.minusDays(1));
        }
        insert(viewer, article, facility, terms);
    }

    private List<ProfileVersion> counting(String article, String facility) {
        return versions(article, facility).stream()
                .filter(ProfileVersion::counts)
                .toList();
    }

    private static List<Days> daysOf(List<ProfileVersion> versions) {
        return versions.stream().map(version -> version.terms().days()).toList();
    }

    private void supersede(ProfileVersion version) {
        database.sql("update treatment_profile set superseded_at = :now where id = :id")
                .param("now", now())
                .param("id", version.id())
                .update();
    }

    private void end(ProfileVersion version, LocalDate lastDay) {
        database.sql("update treatment_profile set valid_to = :day where id = :id")
                .param("day", lastDay)
                .param("id", version.id())
                .update();
    }

    private void insert(Viewer viewer, String article, String facility, ProfileTerms terms) {
        var id = database.sql("""
                        insert into treatment_profile (article_code, facility_code, valid_from, valid_to, measuring_point, source, made_at, made_by)
                        values (:article, :facility, :from, :to, :point, :source, :now, :person) returning id
                        """)
                .param("article", article)
                .param("facility", facility)
                .param("from", terms.days().from())
                .param("to", terms.days().to())
                .param("point", terms.measuringPoint().name())
                .param("source", terms.source())
                .param("now", now())
                .param("person", viewer.person())
                .query(Long.class)
                .single();
        var all = terms.shares().all();
        database.sql("""
                        insert into treatment_share (profile_id, position, code, step, percent)
                        select :id, position - 1, code, nullif(step, 'UNKNOWN'), percent
                        from unnest(:codes, :steps, :percents) with ordinality as share (code, step, percent, position)
                        """)
                .param("id", id)
                .param("codes", all.stream().map(Share::code).toArray(String[]::new))
                .param("steps", all.stream().map(share -> share.step().name()).toArray(String[]::new))
                .param("percents", all.stream().map(Share::percent).toArray(BigDecimal[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }
}
