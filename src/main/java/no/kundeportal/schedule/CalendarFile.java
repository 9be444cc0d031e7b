package no.kundeportal.schedule;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import no.kundeportal.catalogue.Named;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Status;
import no.kundeportal.pickup.TimeWindow;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pickups as a calendar (RFC 5545): ordered and planned ones of the person's sites, from a month ago on. A pickup keeps its
 * UID for good; a cancelled one stays, so that calendars which have it learn of it.
 */
@Component
public class CalendarFile {

    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /** As many as calendars take without complaint: the nearest ones. */
    private static final int MOST = 2000;

    /** The library's own table calls this zone by the name of another. */
    private static final String ZONE_RULES = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Kundeportal//NO
            BEGIN:VTIMEZONE
            TZID:Europe/Oslo
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19810329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            END:VCALENDAR
            """.replace("\n", "\r\n");

    private static final String ROWS = """
            select p.number, p.status, p.day, p.planned_on, p.time_window, p.version, s.name site_name,
                   s.address || ', ' || s.postal_code || ' ' || s.city site_address, a.name article, a.name_en article_en, a.name_sv article_sv,
                   l.action, (select count(*) - 1 from pickup_line every where every.pickup_number = p.number) more, t.name container, t.name_en container_en, t.name_sv container_sv, l.container_count,
                   e.at changed_at, case when p.status in ('CANCELLED', 'FAILED') then e.reason else '' end reason
            from pickup p join site s on s.number = p.site_number
            join pickup_line l on l.pickup_number = p.number and l.position = 0
            left join article a on a.code = l.article_code left join container_type t on t.code = l.container_type
            join lateral (select at, reason from pickup_event e where e.pickup_number = p.number order by id desc limit 1) e on true
            where p.customer_number = :customer and p.site_number = any(:sites) and p.day >= :from
            order by p.day, p.number limit :most
            """;

    private record Row(
            String number,
            Status status,
            LocalDate day,
            @Nullable LocalDate plannedOn,
            TimeWindow window,
            int version,
            String site,
            String address,
            @Nullable Named article,
            Action action,
            int more,
            @Nullable Named container,
            @Nullable Integer count,
            Instant changedAt,
            String reason) {}

    private final JdbcClient database;
    private final Words words;
    private final Formats formats;
    private final Clock clock;
    private final String publicUrl;

    CalendarFile(
            JdbcClient database,
            Words words,
            Formats formats,
            Clock clock,
            @Value("${PORTAL_PUBLIC_URL}") String publicUrl) {
        this.database = database;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    /** In the person's language, with CRLF and folded lines. */
    public String of(Viewer viewer) {
        var language = viewer.language() == null ? "nb" : viewer.language();
        return formats.in(Locale.forLanguageTag(language), () -> write(viewer));
    }

    private String write(Viewer viewer) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Kundeportal//NO"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty(
                "X-WR-CALNAME", words.of("calendar.name", viewer.standing().title())));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
        calendar.<Calendar>add(zone());
        database.sql(ROWS)
                .param("customer", viewer.customer().value())
                .param("sites", Sites.keysOf(viewer))
                .param("from", LocalDate.now(clock).minusMonths(1))
                .param("most", MOST)
                .query(CalendarFile::row)
                .list()
                .forEach(row -> calendar.<Calendar>add(event(row)));
        try {
            var text = new StringWriter();
            new CalendarOutputter().output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VEvent event(Row row) {
        var event = new VEvent(false);
        var title = title(row);
        event.add(new Uid(row.number() + "@" + URI.create(publicUrl).getHost()));
        event.add(new DtStamp(row.changedAt()));
        event.add(new DtStart<>(row.day().atTime(row.window().from()).atZone(ZONE)));
        event.add(new DtEnd<>(row.day().atTime(row.window().to()).atZone(ZONE)));
        event.add(new Summary(title));
        event.add(new Location(row.site() + ", " + row.address()));
        event.add(new Description(description(row)));
        event.add(new Url(URI.create(publicUrl + "/pickups/" + row.number())));
        event.add(new Sequence(row.version()));
        event.add(
                switch (row.status()) {
                    case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
                    case ORDERED, CLARIFYING -> ImmutableStatus.VEVENT_TENTATIVE;
                    default -> ImmutableStatus.VEVENT_CONFIRMED;
                });
        if (!row.status().isFinal()) event.<VEvent>add(alarm(title));
        return event;
    }

    private static VAlarm alarm(String title) {
        var alarm = new VAlarm(Period.ofDays(-1));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        return alarm;
    }

    /** "Papp, tømme · Kaikvartalet" */
    private String title(Row row) {
        var what = row.article() == null
                ? words.of("pickup.other")
                : row.article() + ", " + words.of(row.action()).toLowerCase(Locale.ROOT);
        return (row.more() == 0 ? what : words.of("pickup.more", what, row.more())) + " · " + row.site();
    }

    private String description(Row row) {
        var text = new StringBuilder(words.of(row.status()));
        if (!row.reason().isEmpty()) text.append(": ").append(row.reason());
        if (row.container() != null) {
            text.append('\n').append(row.container());
            if (row.count() != null) text.append(", ").append(words.of("pickup.pieces", row.count()));
        }
        if (row.plannedOn() != null && !row.plannedOn().equals(row.day()))
            text.append('\n').append(words.of("schedule.movedFrom", formats.longDay(row.plannedOn())));
        return text.toString();
    }

    private static CalendarComponent zone() {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(ZONE_RULES))
                    .getComponentList()
                    .getAll()
                    .getFirst();
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                row.getObject("day", LocalDate.class),
                row.getObject("planned_on", LocalDate.class),
                TimeWindow.valueOf(row.getString("time_window")),
                row.getInt("version"),
                row.getString("site_name"),
                row.getString("site_address"),
                named(row, "article"),
                Action.valueOf(row.getString("action")),
                row.getInt("more"),
                named(row, "container"),
                row.getObject("container_count", Integer.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNull(row.getString("reason")));
    }

    private static @Nullable Named named(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : new Named(name, row.getString(column + "_en"), row.getString(column + "_sv"));
    }
}
