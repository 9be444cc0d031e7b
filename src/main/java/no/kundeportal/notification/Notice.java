package no.kundeportal.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * One piece of news as its reader sees it.
 *
 * @param waits something is for the reader to do
 */
public record Notice(long id, NoticeKind kind, Instant at, boolean read, boolean waits, News news) {

    static Notice row(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null,
                row.getBoolean("waits"),
                News.row(row, number));
    }
}
