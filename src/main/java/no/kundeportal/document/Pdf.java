package no.kundeportal.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kundeportal.web.Formats;
import no.kundeportal.web.TemplateVariables;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * A template as paper: a tagged PDF (PDF/UA-1) with title, language and embedded fonts, that a screen reader reads as
 * well as the page. The template hands itself to {@code fragments/paper}; it is XHTML, its styles are those of
 * {@code paper.css}, charts are inline SVG with a title. All of it is held in memory until it is written, so it is for
 * documents of some hundred pages, not for tables without end.
 */
@Component
public class Pdf {

    private static final String FONTS = "com/cathive/fonts/roboto/";

    /** Drawings too: else they take whatever fonts the server happens to have. */
    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    /** The one letter of the portal that the typeface lacks. */
    private static final char SUBSCRIPT_TWO = '₂';

    private final SpringTemplateEngine templates;
    private final TemplateVariables variables;
    private final Formats formats;
    private final String style;

    Pdf(SpringTemplateEngine templates, TemplateVariables variables, Formats formats) {
        this.templates = templates;
        this.variables = variables;
        this.formats = formats;
        this.style = text(new ClassPathResource("paper.css"));
        // It tells the console of every font and link; what goes wrong it throws.
        XRLog.setLoggingEnabled(false);
    }

    /** @param locale the language of words, numbers and of the document itself */
    public void write(String template, Map<String, ?> model, Locale locale, OutputStream out) {
        var paper = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Kundeportal")
                .useSVGDrawer(new BatikSVGDrawer())
                .useFont(() -> font("Roboto-Regular.ttf"), "Roboto", 400, FontStyle.NORMAL, true, USES)
                .useFont(() -> font("Roboto-Bold.ttf"), "Roboto", 700, FontStyle.NORMAL, true, USES)
                // Nothing is fetched from anywhere: what somebody has typed must not make the portal call. A picture
                // stands in the page itself.
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:image/png;"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(html(template, model, locale), null)
                .toStream(out);
        try {
            paper.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the answer to a request. @param name the file's name without ending */
    public void send(String name, String template, Map<String, ?> model, Locale locale, HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            write(template, model, locale, response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html(String template, Map<String, ?> model, Locale locale) {
        var context = new Context(locale, variables.all());
        model.forEach(context::setVariable);
        context.setVariable("paperStyle", style);
        context.setVariable("paperLanguage", locale.toLanguageTag());
        return formats.in(locale, () -> templates.process(template, context)).replace(SUBSCRIPT_TWO, '2');
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource(FONTS + name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
