package no.kundeportal.help;

import java.util.List;

/** What the manual says besides the guides: a few words each, and the page they speak of. */
public final class Manual {

    /**
     * @param slug "manual.part." + slug names it, ".text" after that says it
     * @param name key of the message that names its page
     * @param path of its page
     */
    public record Part(String slug, String name, String path) {
        public String key() {
            return "manual.part." + slug;
        }
    }

    public static final List<Part> PARTS = List.of(
            new Part("statuses", "nav.pickups", "/pickups"),
            new Part("levels", "access.title", "/profile/access"),
            new Part("amounts", "nav.invoices", "/invoices"),
            new Part("notices", "search.page.noticeChoices", "/profile/notices"),
            new Part("search", "search.title", "/search"),
            new Part("help", "help.questions", "/support/questions"));

    private Manual() {}
}
