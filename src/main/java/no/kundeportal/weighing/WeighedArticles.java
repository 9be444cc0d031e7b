package no.kundeportal.weighing;

import no.kundeportal.catalogue.WeighedWaste;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WeighedArticles implements WeighedWaste {

    private final JdbcClient database;

    WeighedArticles(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean ofArticle(String code) {
        return any("select exists (select 1 from weigh_slip where article_code = :code)", code);
    }

    @Override
    public boolean ofFraction(String code) {
        return any("""
                select exists (select 1 from article a where a.fraction_code = :code
                               and exists (select 1 from weigh_slip s where s.article_code = a.code))
                """, code);
    }

    private boolean any(String question, String code) {
        return database.sql(question).param("code", code).query(Boolean.class).single();
    }
}
