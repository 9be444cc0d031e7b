package no.kundeportal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The person's stored language, else the cookie's, else Bokmål. */
class ChosenLanguage implements LocaleResolver {

    static final String COOKIE = "language";
    static final Locale BOKMAL = Locale.of("nb", "NO");
    private static final Map<String, Locale> LOCALES =
            Map.of("nb", BOKMAL, "en", Locale.UK, "sv", Locale.of("sv", "SE"));

    private final Viewers viewers;

    ChosenLanguage(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var stored = viewers.current().map(Viewer::language).orElse(null);
        return localeOf(stored != null ? stored : cookieOf(request));
    }

    static Locale localeOf(@Nullable String language) {
        return language == null ? BOKMAL : LOCALES.getOrDefault(language, BOKMAL);
    }

    private static @Nullable String cookieOf(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen at /language");
    }
}
