package no.kundeportal.help;

import java.util.List;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** What the manual says besides the guides: a few words each, and the page they speak of. */
public final class Manual {

    /**
     * @param slug "manual.part." + slug names it, ".text" after that says it
     * @param name key of the message that names its page
     * @param path of its page
     * @param right that the page asks for
     */
    public record Part(String slug, String name, String path, Right right) {
        public String key() {
            return "manual.part." + slug;
        }

        /** Whether the manual leads this reader to the page. */
        public boolean isOpenTo(@Nullable Viewer viewer) {
            return Ways.areOpen(right, viewer);
        }
    }

    public static final List<Part> PARTS = List.of(
            new Part("statuses", "nav.pickups", "/pickups", Right.SEE),
            new Part("levels", "access.title", "/profile/access", Right.SIGNED_IN),
            new Part("amounts", "nav.invoices", "/invoices", Right.AMOUNTS),
            new Part("projects", "search.page.projects", "/follow-up/tek17", Right.SEE),
            new Part("notices", "search.page.noticeChoices", "/profile/notices", Right.SEE),
            new Part("registers", "nav.customers", "/operator/customers", Right.OPERATE),
            new Part("search", "search.title", "/search", Right.SIGNED_IN),
            new Part("help", "help.questions", "/support/questions", Right.PUBLIC));

    private Manual() {}
}
