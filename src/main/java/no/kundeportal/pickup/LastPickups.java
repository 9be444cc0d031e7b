package no.kundeportal.pickup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When an article was last fetched at a site: what people ask before they order it again. */
@Service
@Transactional(readOnly = true)
public class LastPickups {

    private final JdbcClient database;

    LastPickups(JdbcClient database) {
        this.database = database;
    }

    /** By the article's code. */
    public Map<String, LocalDate> at(Viewer viewer, SiteNumber site) {
        if (!viewer.sites().contains(site)) return Map.of();
        var last = new HashMap<String, LocalDate>();
        database.sql("""
                        select l.article_code, max(p.day) as day
                        from pickup p join pickup_line l on l.pickup_number = p.number
                        where p.customer_number = :customer and p.site_number = :site and p.status = 'COMPLETED'
                          and l.article_code is not null and p.day is not null
                        group by l.article_code
                        """)
                .param("customer", viewer.customer().value())
                .param("site", site.value())
                .query(row -> {
                    last.put(row.getString("article_code"), row.getObject("day", LocalDate.class));
                });
        return last;
    }
}
