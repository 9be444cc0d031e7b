package no.kundeportal.account.web;

import java.util.List;
import java.util.function.Function;
import no.kundeportal.account.UserFilter;
import no.kundeportal.account.UserList;
import no.kundeportal.account.UserRow;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of users as a file: the rows that the page shows, all pages of them. */
@Component
class UserTable {

    private final UserList list;
    private final Words words;
    private final Formats formats;

    UserTable(UserList list, Words words, Formats formats) {
        this.list = list;
        this.words = words;
        this.formats = formats;
    }

    Table<UserRow> of(Viewer viewer, UserFilter filter) {
        var columns = List.<Column<UserRow>>of(
                column("users.name", UserRow::name),
                column("users.userId", UserRow::userId),
                column("users.email", UserRow::email),
                column("users.customer", UserRow::customerName),
                column("users.customerNumber", UserRow::customerNumber),
                column("users.level", row -> row.level() == null ? null : words.of(row.level())),
                column("users.economy", row -> words.of(row.economy() ? "users.yes" : "users.no")),
                column("users.sites", row -> row.allSites() ? words.of("users.allSites") : row.sites()),
                new Column<>(
                        words.of("users.lastSignedIn"),
                        Kind.TIME,
                        row -> row.lastSignedInAt() == null ? null : formats.local(row.lastSignedInAt())),
                column("users.state", row -> words.of(row.state())));
        return new Table<>(
                words.of("users.file"),
                words.of("users.title"),
                columns,
                List.of(
                        new Fact(words.of("file.for"), viewer.standing().title()),
                        new Fact(
                                words.of("users.search"),
                                filter.q() == null || filter.q().isBlank() ? "–" : filter.q()),
                        new Fact(words.of("file.madeAt"), formats.now())),
                sink -> list.each(viewer, filter, sink));
    }

    String aboutTitle() {
        return words.of("file.about");
    }

    private Column<UserRow> column(String key, Function<UserRow, @Nullable Object> value) {
        return new Column<>(words.of(key), Kind.TEXT, value);
    }
}
