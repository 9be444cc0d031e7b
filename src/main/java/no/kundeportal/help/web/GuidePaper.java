package no.kundeportal.help.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.kundeportal.document.Pdf;
import no.kundeportal.document.QrCode;
import no.kundeportal.help.Guide;
import no.kundeportal.help.Manual;
import no.kundeportal.mail.MailSettings;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Guides on paper: addresses are whole there, and pictures stand inside the file. */
@Component("guidePaper")
@InTemplates
public class GuidePaper {

    /** In points of the page, a little more than three centimetres. */
    private static final int CODE = 120;

    private final Pdf pdf;
    private final Words words;
    private final String publicUrl;

    GuidePaper(Pdf pdf, Words words, MailSettings settings) {
        this.pdf = pdf;
        this.words = words;
        this.publicUrl = settings.publicUrl();
    }

    void send(Guide guide, HttpServletResponse response) {
        pdf.send(guide.slug(), "help/guide-paper", Map.of("guide", guide), LocaleContextHolder.getLocale(), response);
    }

    void sendManual(List<Guide> guides, List<Manual.Chapter> chapters, HttpServletResponse response) {
        var model = Map.of("guides", guides, "chapters", chapters);
        pdf.send(words.of("manual.title"), "help/manual-paper", model, LocaleContextHolder.getLocale(), response);
    }

    public String address(String path) {
        return publicUrl + path;
    }

    public String code() {
        return QrCode.onPaper(publicUrl + "/app", words.of("app.qr"), CODE);
    }

    public String picture(Guide guide, Guide.Step step) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        var path = "static" + guide.picture(step, language, guide.onPaper());
        try {
            var bytes = new ClassPathResource(path).getContentAsByteArray();
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
