package no.kundeportal.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A PDF, as a person reads it and as the standard for accessible ones (PDF/UA-1) sees it. */
public record Paper(byte[] bytes) {

    /** All that can be read, cell by cell, spaces made plain. */
    public String text() throws Exception {
        return read(new PDFTextStripper());
    }

    /**
     * As it stands on the page from top to bottom, in one line: bold letters are drawn after the others of their line, and
     * lines end elsewhere on paper than on a page, also after a hyphen, where no space stands.
     */
    public String sentences() throws Exception {
        var reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        return read(reader).replaceAll("\\s+", " ").replace("- ", "-");
    }

    private String read(PDFTextStripper reader) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return reader.getText(document).replace('\u00A0', ' ');
        }
    }

    /** The outer addresses that it leads to, in the order of the pages. */
    public List<String> links() throws Exception {
        try (var document = Loader.loadPDF(bytes)) {
            var links = new ArrayList<String>();
            for (var page : document.getPages())
                for (var annotation : page.getAnnotations())
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI outer)
                        links.add(outer.getURI());
            return links;
        }
    }

    /** The language it says it is in, empty where it does not say so, or has no structure for a screen reader. */
    public String language() throws Exception {
        try (var document = Loader.loadPDF(bytes)) {
            var catalog = document.getDocumentCatalog();
            var tagged = catalog.getStructureTreeRoot() != null
                    && catalog.getMarkInfo() != null
                    && catalog.getMarkInfo().isMarked();
            return tagged ? Objects.requireNonNullElse(catalog.getLanguage(), "") : "";
        }
    }

    /** Each rule that is broken, with the place; empty when the standard is kept. */
    public List<String> violations() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) throw new AssertionError("nothing was looked at");
            return result.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage() + " at "
                            + each.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
