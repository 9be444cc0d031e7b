package no.kundeportal.notification;

import org.jspecify.annotations.Nullable;

/** The filter of the list, as it stands in the address, where each part may be missing. */
public record NoticeFilter(
        @Nullable NoticeKind kind, @Nullable String site) {

    public NoticeFilter {
        site = site == null || site.isBlank() ? null : site;
    }

    public boolean isNarrowed() {
        return kind != null || site != null;
    }
}
