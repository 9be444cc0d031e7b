package no.kundeportal.account.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.kundeportal.account.Invitee;
import org.jspecify.annotations.Nullable;

/** A pasted list of people, read line by line. */
final class InviteeLines {

    /** More at once are hardly colleagues. */
    static final int MOST = 200;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 200;

    /** A longer one is no person, and looking for an address in it would take its time. */
    private static final int LONGEST_LINE = 400;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s;,<>]+@[^@\\s;,<>]+\\.[^@\\s;,<>]+");

    /** As people paste them: "Berg, Kari; kari@firma.no", "Kari Berg <kari@firma.no>", or with a tab from a spreadsheet. */
    private static final Pattern WITH_EMAIL =
            Pattern.compile("(?:([^;\\t@<>]*?)(?:[\\s;,]*[;,\\t]\\s*|\\s*(?=<)))?<?(" + EMAIL + ")>?");

    /** @param problem key of the sentence that says what is wrong, or null */
    public record Line(
            int number,
            String text,
            @Nullable Invitee invitee,
            @Nullable String problem) {}

    private InviteeLines() {}

    /** Of a list that is too long one line more than allowed, so that it shows. @param known whether an address has been invited or is a member already */
    static List<Line> read(String text, String language, Predicate<String> known) {
        var lines = new ArrayList<Line>();
        var seen = new HashSet<String>();
        var number = 0;
        for (var line : text.lines().toList()) {
            if (lines.size() > MOST) break;
            number++;
            if (!line.isBlank()) lines.add(read(number, line.strip(), language, known, seen));
        }
        return lines;
    }

    private static Line read(int number, String line, String language, Predicate<String> known, Set<String> seen) {
        var parts = line.split("[;\\t]", 2);
        var name = parts[0].strip();
        var email = parts.length == 1 ? "" : parts[1].strip();
        var whole = WITH_EMAIL.matcher(line);
        if (line.length() <= LONGEST_LINE && whole.matches()) {
            var typed = whole.group(2);
            email = typed.toLowerCase(Locale.ROOT);
            // A single address says who it is by what stands before the sign.
            var before = Objects.requireNonNullElse(whole.group(1), "");
            name = before.isBlank() ? typed.substring(0, typed.indexOf('@')) : before.strip();
        }
        var problem = problem(name, email, known, seen);
        var invitee = problem == null ? new Invitee(name, email.isEmpty() ? null : email, language) : null;
        return new Line(number, line, invitee, problem);
    }

    private static @Nullable String problem(String name, String email, Predicate<String> known, Set<String> seen) {
        if (name.isEmpty()) return "invite.line.noName";
        if (name.length() > LONGEST_NAME) return "invite.line.longName";
        if (email.isEmpty() && name.indexOf('@') >= 0) return "invite.line.email";
        if (email.isEmpty()) return seen.add(name.toLowerCase(Locale.ROOT)) ? null : "invite.line.twice";
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) return "invite.line.email";
        if (!seen.add(email)) return "invite.line.twice";
        return known.test(email) ? "invite.line.known" : null;
    }
}
