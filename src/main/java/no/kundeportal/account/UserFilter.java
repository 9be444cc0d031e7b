package no.kundeportal.account;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which users to show; all its parts are optional.
 *
 * @param q part of a name, user ID or e-mail address; for support, who searches among all, its beginning
 * @param customer for support: the number of one customer
 */
public record UserFilter(
        @Size(max = 100) @Nullable String q,
        @Size(max = 20) @Nullable String customer,
        List<AccessLevel> level,
        List<UserState> state,
        List<String> site) {

    public UserFilter {
        level = level == null
                ? List.of()
                : level.stream().filter(Objects::nonNull).toList();
        state = state == null
                ? List.of()
                : state.stream().filter(Objects::nonNull).toList();
        site = site == null
                ? List.of()
                : site.stream().filter(each -> !each.isBlank()).limit(100).toList();
    }

    /** All users of one customer. */
    public static UserFilter at(CustomerNumber customer) {
        return new UserFilter(null, customer.value(), List.of(), List.of(), List.of());
    }

    String words() {
        return q == null ? "" : q.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
    }

    /** Whether anything narrows the search, without which support would get everybody. */
    public boolean isNarrow() {
        return !words().isEmpty() || customer != null && !customer.isBlank();
    }
}
