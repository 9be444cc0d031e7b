package no.kundeportal.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The articles, kept by the operator. One that has been weighed keeps what its figures are counted by. */
@org.springframework.stereotype.Service
@Transactional
public class ArticleRegister {

    public static final int PAGE = 50;

    private final JdbcClient database;
    private final WeighedWaste weighed;
    private final Clock clock;

    ArticleRegister(JdbcClient database, WeighedWaste weighed, Clock clock) {
        this.database = database;
        this.weighed = weighed;
        this.clock = clock;
    }

    /**
     * By code, one page and the first row of the next.
     *
     * @param words part of a code, of a name in any language, or a whole waste code; blank for all
     * @param after the last code of the page before, or empty
     */
    @Transactional(readOnly = true)
    public List<Article> page(String words, String after) {
        return database.sql(Catalogue.ARTICLES + """
                        where a.code > :after
                          and (:words = '' or a.waste_code = :words
                               or lower(a.code || ' ' || a.name || ' ' || a.name_en || ' ' || a.name_sv) like :part)
                        order by a.code limit :limit
                        """)
                .param("after", after)
                .param("words", words.strip())
                .param("part", "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", PAGE + 1)
                .query(Catalogue::article)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Kept<Article>> find(String code) {
        return database.sql(Catalogue.ARTICLES + " where a.code = :code")
                .param("code", code)
                .query((row, i) ->
                        new Kept<>(Catalogue.article(row, i), row.getInt("version"), weighed.ofArticle(code)))
                .optional();
    }

    /** @throws Refusal at the field that does not hold */
    public void add(String code, ArticleTerms wanted) {
        requireKnown(wanted);
        var added = bound("""
                        insert into article (code, fraction_code, name, name_en, name_sv, service, waste_code, material_code)
                        values (:code, :fraction, :nb, :en, :sv, :service, :waste, :material) on conflict do nothing
                        """, wanted).param("code", code).update();
        if (added == 0) throw Refusal.of("code", "catalogue.code.known");
    }

    /** @throws Refusal at the field that does not hold, or where figures are counted by what would change */
    public void change(String code, int version, ArticleTerms wanted) {
        var stored = find(code).orElseThrow(NotFound::new);
        requireKnown(wanted);
        if (stored.weighed() && !wanted.countsAs(ArticleTerms.of(stored.it())))
            throw Refusal.of("fraction", "catalogue.weighed.article");
        var changed =
                bound("""
                        update article set fraction_code = :fraction, name = :nb, name_en = :en, name_sv = :sv, service = :service,
                          waste_code = :waste, material_code = :material, version = version + 1
                        where code = :code and version = :version
                        """, wanted).param("code", code).param("version", version).update();
        if (changed == 0) throw Kept.stale("/operator/articles", stored.it().name(), wanted.name());
    }

    private JdbcClient.StatementSpec bound(String sql, ArticleTerms wanted) {
        return database.sql(sql)
                .param("fraction", wanted.fraction())
                .param("nb", wanted.name().nb())
                .param("en", wanted.name().en())
                .param("sv", wanted.name().sv())
                .param("service", wanted.service().name())
                .param("waste", wanted.wasteCode())
                .param("material", wanted.materialCode());
    }

    private void requireKnown(ArticleTerms wanted) {
        if (!isFraction(wanted.fraction())) throw Refusal.of("fraction", "catalogue.fraction.unknown");
        if (wanted.wasteCode() != null && !isWasteCode(wanted.wasteCode()))
            throw Refusal.of("wasteCode", "catalogue.wasteCode.unknown");
    }

    private boolean isFraction(String code) {
        return database.sql("select exists (select 1 from fraction where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private boolean isWasteCode(String code) {
        return database.sql("""
                        select exists (select 1 from waste_code where code = :code and :today between valid_from and coalesce(valid_to, 'infinity'))
                        """)
                .param("code", code)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
