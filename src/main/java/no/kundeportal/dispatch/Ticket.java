package no.kundeportal.dispatch;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.kundeportal.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What a ticked box sends: the number of a pickup and the version that the person saw, "26-000123:4". */
public record Ticket(String number, int version) {

    /** More than fit on a page are not ticked by hand. */
    private static final int MOST = 200;

    private static final Pattern WRITTEN = Pattern.compile("([A-Z0-9-]{1,20}):(\\d{1,9})");

    /** @throws NotFound for what no page of ours has sent */
    public static List<Ticket> of(@Nullable List<String> ticked) {
        return Stream.ofNullable(ticked)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .map(Ticket::read)
                .toList();
    }

    private static Ticket read(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) throw new NotFound();
        return new Ticket(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return number + ":" + version;
    }
}
