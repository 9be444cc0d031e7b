package no.kundeportal.account.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kundeportal.account.AuditKind;
import no.kundeportal.account.AuditRow;
import no.kundeportal.account.StaffRole;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** Reads the record in the viewer's language: it keeps levels, roles and "all sites" as codes. */
@Component
@InTemplates
public class AuditWords {

    /** What people have written themselves is left as it is. */
    private static final Set<AuditKind> WITH_CODES =
            Set.of(AuditKind.INVITED, AuditKind.ACCESS_CHANGED, AuditKind.ACCESS_REMOVED, AuditKind.ROLE_REMOVED);

    private static final Map<String, String> KEYS = keys();

    private final Words words;

    AuditWords(Words words) {
        this.words = words;
    }

    /** "READER + ECONOMY: *" as "Leser + Økonomi: Alle steder" */
    public String detail(AuditRow row) {
        if (!WITH_CODES.contains(row.kind())) return row.detail();
        return Arrays.stream(row.detail().split("(?<=[ :,])|(?=[ :,])"))
                .map(part -> KEYS.containsKey(part) ? words.of(KEYS.get(part)) : part)
                .collect(Collectors.joining());
    }

    private static Map<String, String> keys() {
        var levels = Stream.of(AccessLevel.values()).map(level -> Map.entry(level.name(), "enum.AccessLevel." + level));
        var roles = Stream.of(StaffRole.values()).map(role -> Map.entry(role.name(), "enum.StaffRole." + role));
        var rest = Stream.of(Map.entry("ECONOMY", "users.economy"), Map.entry("*", "users.allSites"));
        return Stream.of(levels, roles, rest)
                .flatMap(each -> each)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
