package no.kundeportal.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says of an article.
 *
 * @param wasteCode six digits of the European List of Waste; null where none applies
 * @param materialCode four digits of NS 9431; null where none applies
 */
public record ArticleTerms(
        Named name,
        String fraction,
        Service service,
        @Nullable String wasteCode,
        @Nullable String materialCode) {

    static ArticleTerms of(Article article) {
        return new ArticleTerms(
                article.name(), article.fraction(), article.service(), article.wasteCode(), article.materialCode());
    }

    /** Whether figures are counted by the same as before. */
    boolean countsAs(ArticleTerms other) {
        return fraction.equals(other.fraction)
                && Objects.equals(wasteCode, other.wasteCode)
                && Objects.equals(materialCode, other.materialCode);
    }
}
