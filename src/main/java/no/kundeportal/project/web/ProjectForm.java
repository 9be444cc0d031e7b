package no.kundeportal.project.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.project.BuildingProject;
import no.kundeportal.project.Terms;
import no.kundeportal.project.Work;
import org.jspecify.annotations.Nullable;

/** @param version of a known one */
record ProjectForm(
        @Nullable Integer version,
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotBlank @Size(max = 20) @Nullable String site,
        @NotNull @Nullable Work kind,

        @NotNull @DecimalMin("1") @DecimalMax("1000000") @Digits(integer = 7, fraction = 1) @Nullable
        BigDecimal floorArea,

        @NotNull @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @NotNull @Nullable LocalDate appliedOn,
        @Nullable Boolean earlierRules,
        @Size(max = 40) @Nullable String caseNumber,

        @Size(max = 40) @Pattern(regexp = "\\s*(\\d{1,5}/\\d{1,5}(/\\d{1,5}){0,2})?\\s*") @Nullable
        String property) {

    static ProjectForm blank(String site) {
        return new ProjectForm(null, "", site, null, null, null, null, null, false, "", "");
    }

    static ProjectForm of(BuildingProject project) {
        var terms = project.terms();
        return new ProjectForm(
                project.currentVersion(),
                terms.name(),
                terms.site(),
                terms.kind(),
                terms.floorArea(),
                terms.startsOn(),
                terms.endsOn(),
                terms.appliedOn(),
                terms.earlierRules(),
                terms.caseNumber(),
                terms.property());
    }

    Terms toTerms() {
        return new Terms(
                stripped(site),
                stripped(name),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(floorArea),
                Objects.requireNonNull(startsOn),
                endsOn,
                Objects.requireNonNull(appliedOn),
                Boolean.TRUE.equals(earlierRules),
                stripped(caseNumber),
                stripped(property));
    }

    int seen() {
        return Objects.requireNonNullElse(version, -1);
    }

    private static String stripped(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }
}
