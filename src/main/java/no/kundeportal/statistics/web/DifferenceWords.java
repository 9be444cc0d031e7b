package no.kundeportal.statistics.web;

import java.util.Locale;
import java.util.stream.Collectors;
import no.kundeportal.statistics.Reconciliation;
import no.kundeportal.web.Formats;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** A plain sentence for each difference between the code and the profile. */
@Component
@InTemplates
public class DifferenceWords {

    private final Words words;
    private final Formats formats;

    DifferenceWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    public String of(Reconciliation.Line line) {
        return line.reasons().stream().map(reason -> of(line, reason)).collect(Collectors.joining(" "));
    }

    public String of(Reconciliation.Line line, Reconciliation.Reason reason) {
        return words.of(
                "followUp.why." + reason.why(),
                String.join(", ", reason.codes()),
                formats.kg(reason.kg()),
                shares(line.byCode()),
                shares(line.byProfile()));
    }

    /** "75 % materialgjenvinning og 25 % annen gjenvinning" */
    private String shares(java.util.List<Reconciliation.StepShare> shares) {
        return shares.stream()
                .map(share -> words.of(
                        "followUp.percentOf",
                        formats.kg(share.percent()),
                        words.of(share.step()).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
