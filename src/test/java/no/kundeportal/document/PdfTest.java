package no.kundeportal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import no.kundeportal.support.Paper;
import no.kundeportal.support.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that names a chart, a table long enough for several sheets, and letters from beyond ASCII. */
@PortalTest
class PdfTest {

    @Autowired
    Pdf pdf;

    @Test
    void isTaggedAndSaysItsLanguageAndTitle() throws IOException {
        try (var document = made(Locale.forLanguageTag("nb-NO"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("nb-NO");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Blåbær & <røtter>");
        }
        try (var swedish = made(Locale.forLanguageTag("sv"))) {
            assertThat(swedish.getDocumentCatalog().getLanguage()).isEqualTo("sv");
        }
    }

    @Test
    void canBeReadBackWithEveryLetterAndEveryPageNumber() throws Exception {
        try (var document = made(Locale.forLanguageTag("nb-NO"))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new Paper(bytes()).text())
                    .contains("Blåbær & <røtter>")
                    .contains("−1 234,50 kr – ÆØÅ m³")
                    .contains("Rad 200")
                    .contains("1 / " + document.getNumberOfPages())
                    .contains("Fra kundeportalen");
        }
    }

    @Test
    void embedsEachOfItsFonts() throws IOException {
        try (var document = made(Locale.forLanguageTag("nb-NO"))) {
            var fonts = new ArrayList<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).anyMatch(name -> name.endsWith("Roboto-Bold"));
        }
    }

    @Test
    void holdsWhatTheStandardForAccessibleDocumentsAsksFor() throws Exception {
        assertThat(new Paper(bytes()).violations()).isEmpty();
    }

    private byte[] bytes() {
        var out = new ByteArrayOutputStream();
        pdf.write("document/paper-example", model(), Locale.forLanguageTag("nb-NO"), out);
        return out.toByteArray();
    }

    private PDDocument made(Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.write("document/paper-example", model(), locale, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static Map<String, ?> model() {
        return Map.of(
                "name",
                "Blåbær & <røtter>",
                "rows",
                IntStream.rangeClosed(1, 200).mapToObj(i -> "Rad " + i).toList());
    }
}
