package no.kundeportal.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import no.kundeportal.account.Grant;
import no.kundeportal.kernel.AccessLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Who is invited and to what.
 *
 * @param people a line for each: a name and the e-mail address, if there is one
 * @param onlyGood whether lines with an error may be left out
 */
record InvitationForm(
        @NotBlank @Size(max = 20) @Nullable String customer,
        @NotBlank @Size(max = 20_000) @Nullable String people,
        @NotBlank @Pattern(regexp = "nb|en|sv") @Nullable String language,
        @NotNull @Nullable AccessLevel level,
        @Nullable Boolean economy,
        @Nullable String scope,
        @Size(max = 2000) @Nullable List<String> site,
        @Nullable Boolean onlyGood) {

    static InvitationForm empty(String customer, AccessLevel level) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return new InvitationForm(customer, null, language, level, false, GrantFields.NAMED, List.of(), false);
    }

    Grant grant() {
        return GrantFields.grant(Objects.requireNonNull(level), economy, scope, site);
    }
}
