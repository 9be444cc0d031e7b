package no.kundeportal.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import no.kundeportal.catalogue.Article;
import no.kundeportal.catalogue.ArticleTerms;
import no.kundeportal.catalogue.Kept;
import no.kundeportal.catalogue.Service;
import org.jspecify.annotations.Nullable;

/**
 * @param version of a known one
 * @param wasteCode with or without the spaces and the star that lists print
 */
record ArticleForm(
        @Nullable Integer version,
        @NotBlank @Pattern(regexp = Codes.FORM) @Nullable String code,
        @Valid @Nullable NameFields name,
        @NotBlank @Nullable String fraction,
        @NotNull @Nullable Service service,
        @Pattern(regexp = "(\\d{6})?") @Nullable String wasteCode,
        @Pattern(regexp = "(\\d{4})?") @Nullable String materialCode) {

    ArticleForm {
        code = Codes.written(code);
        name = Objects.requireNonNullElse(name, NameFields.BLANK);
        wasteCode = Objects.toString(wasteCode, "").replaceAll("[\\s*]", "");
        materialCode = Objects.toString(materialCode, "").strip();
    }

    static ArticleForm blank() {
        return new ArticleForm(null, "", null, null, Service.CONTAINER, "", "");
    }

    static ArticleForm of(Kept<Article> kept) {
        var article = kept.it();
        return new ArticleForm(
                kept.version(),
                article.code(),
                NameFields.of(article.name()),
                article.fraction(),
                article.service(),
                article.wasteCode(),
                article.materialCode());
    }

    ArticleTerms toTerms() {
        return new ArticleTerms(
                Objects.requireNonNull(name).toName(),
                Objects.requireNonNull(fraction),
                Objects.requireNonNull(service),
                orNull(wasteCode),
                orNull(materialCode));
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : typed;
    }
}
