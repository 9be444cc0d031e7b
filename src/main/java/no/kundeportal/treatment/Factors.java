package no.kundeportal.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Greenhouse gas factors by material and treatment. An edition is never overwritten. */
@Service
@Transactional
public class Factors {

    private static final int SIZE = 50;

    /** @param next the key with which the next page begins, null on the last */
    public record Page(List<Factor> rows, @Nullable String next) {}

    private final JdbcClient database;
    private final Clock clock;

    Factors(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Those that count today or later, by material and treatment.
     *
     * @param words part of the material's or treatment's name, blank for all
     */
    @Transactional(readOnly = true)
    public Page page(FactorKind kind, String words, @Nullable String after) {
        var key = after == null ? new String[] {"", "", "-infinity"} : after.split("\\|", 3);
        if (key.length != 3 || !key[2].matches("-infinity|\\d{4}-\\d{2}-\\d{2}")) throw new NotFound();
        var rows = database.sql("""
                        select * from emission_factor
                        where kind = :kind and superseded_at is null and (valid_to is null or valid_to >= :today)
                          and position(lower(:words) in lower(material || ' ' || treatment)) > 0
                          and (material, treatment, valid_from) > (:material, :treatment, :from::date)
                        order by material, treatment, valid_from limit
                        """ + (SIZE + 1))
                .param("kind", kind.name())
                .param("today", LocalDate.now(clock))
                .param("words", words.strip())
                .param("material", key[0])
                .param("treatment", key[1])
                .param("from", key[2])
                .query(Factors::factor)
                .list();
        if (rows.size() <= SIZE) return new Page(rows, null);
        var last = rows.get(SIZE - 1);
        return new Page(
                rows.subList(0, SIZE),
                last.name().material() + "|" + last.name().treatment() + "|"
                        + last.terms().days().from());
    }

    @Transactional(readOnly = true)
    public Factor find(long id) {
        return database.sql("select * from emission_factor where id = :id")
                .param("id", id)
                .query(Factors::factor)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Every edition of one factor, the newest days first. */
    @Transactional(readOnly = true)
    public List<Factor> editions(Factor.Name name) {
        return database.sql("""
                        select * from emission_factor where kind = :kind and material = :material and treatment = :treatment
                        order by valid_from desc, superseded_at desc nulls first
                        """)
                .param("kind", name.kind().name())
                .param("material", name.material())
                .param("treatment", name.treatment())
                .query(Factors::factor)
                .list();
    }

    /**
     * A new edition from a day; the one before ends the day before, one of the same day is superseded.
     *
     * @param over the newest edition that the form has shown
     * @return its id
     * @throws Refusal at "validTo" where it would lie over a later edition
     */
    public long save(Viewer viewer, Factor.Name name, Factor.Terms terms, long over) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "emission_factor/" + name.key())
                .query(row -> {});
        var counting = editions(name).stream().filter(Factor::counts).toList();
        if (counting.stream().mapToLong(Factor::id).max().orElse(0) != over) throw new Refusal("factor.changed");
        terms.days()
                .requireRoomAmong(
                        counting.stream().map(each -> each.terms().days()).toList());
        var from = terms.days().from();
        for (var edition : counting) {
            var days = edition.terms().days();
            if (days.from().equals(from)) set(edition, "superseded_at", now());
            else if (days.include(from)) set(edition, "valid_to", from.minusDays(1));
        }
        return insert(viewer, name, terms);
    }

    private void set(Factor edition, String column, Object value) {
        database.sql("update emission_factor set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", edition.id())
                .update();
    }

    private long insert(Viewer viewer, Factor.Name name, Factor.Terms terms) {
        return database.sql("""
                        insert into emission_factor (kind, material, treatment, kg_per_tonne, source, edition, region, boundary, note,
                                                     valid_from, valid_to, made_at, made_by)
                        values (:kind, :material, :treatment, :kg, :source, :edition, :region, :boundary, :note, :from, :to, :now, :person)
                        returning id
                        """)
                .param("kind", name.kind().name())
                .param("material", name.material())
                .param("treatment", name.treatment())
                .param("kg", terms.kgPerTonne())
                .param("source", terms.source())
                .param("edition", terms.edition())
                .param("region", terms.region())
                .param("boundary", terms.boundary().name())
                .param("note", terms.note())
                .param("from", terms.days().from())
                .param("to", terms.days().to())
                .param("now", now())
                .param("person", viewer.person())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    private static Factor factor(ResultSet row, int number) throws SQLException {
        var superseded = row.getObject("superseded_at", OffsetDateTime.class);
        return FactorRow.read(row, superseded == null ? null : superseded.toInstant());
    }
}
