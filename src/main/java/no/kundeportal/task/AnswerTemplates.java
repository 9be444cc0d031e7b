package no.kundeportal.task;

import java.util.List;
import java.util.Locale;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What support writes often. Kept by support itself, each in all languages, so that no asker gets a foreign one. */
@Service
@Transactional
public class AnswerTemplates {

    public record Template(long id, String name, String nb, String en, String sv, int version) {

        public String in(String language) {
            return switch (language) {
                case "en" -> en;
                case "sv" -> sv;
                default -> nb;
            };
        }
    }

    /** More than anybody looks through; the list says so by refusing the next. */
    private static final int MOST = 100;

    private final JdbcClient database;

    AnswerTemplates(JdbcClient database) {
        this.database = database;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Template> all() {
        return database.sql(
                        "select id, name, nb, en, sv, version from answer_template order by lower(name) limit " + MOST)
                .query(Template.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Template find(long id) {
        return database.sql("select id, name, nb, en, sv, version from answer_template where id = :id")
                .param("id", id)
                .query(Template.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public void add(Template template) {
        if (all().size() == MOST) throw new Refusal("template.tooMany", MOST);
        written("insert into answer_template (name, nb, en, sv) values (:name, :nb, :en, :sv)", template);
    }

    /** @throws Stale where somebody else has changed it since it was opened */
    public void change(Template template) {
        var stored = find(template.id());
        var changed = stored.version() == template.version()
                ? written(
                        "update answer_template set name = :name, nb = :nb, en = :en, sv = :sv, version = version + 1"
                                + " where id = :id and version = :version",
                        template)
                : 0;
        if (changed == 0)
            throw new Stale(
                    "/tasks/templates/" + template.id(),
                    List.of(
                            new Stale.Difference("template.name", stored.name(), template.name()),
                            new Stale.Difference("language.nb", stored.nb(), template.nb()),
                            new Stale.Difference("language.en", stored.en(), template.en()),
                            new Stale.Difference("language.sv", stored.sv(), template.sv())));
    }

    public void remove(long id) {
        if (database.sql("delete from answer_template where id = :id")
                        .param("id", id)
                        .update()
                == 0) throw new NotFound();
    }

    private int written(String sql, Template template) {
        var taken = database.sql("select exists (select from answer_template where lower(name) = :name and id <> :id)")
                .param("name", template.name().toLowerCase(Locale.ROOT))
                .param("id", template.id())
                .query(Boolean.class)
                .single();
        if (taken) throw Refusal.of("name", "template.name.taken");
        try {
            return database.sql(sql).paramSource(template).update();
        } catch (DuplicateKeyException e) {
            throw Refusal.of("name", "template.name.taken");
        }
    }
}
