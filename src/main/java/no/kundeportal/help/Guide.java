package no.kundeportal.help;

import java.util.List;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * How something is done, step by step. Its words stand with the messages, once for the page, the PDF and the manual: "guide." +
 * slug, after that ".lead", and a number for each step.
 *
 * @param right who needs it: those for customers are public, so that they can be sent to a colleague without an account
 * @param handheld whether the paper shows it on a telephone
 * @param questions slugs of the questions that it answers at more length
 */
public record Guide(String slug, Right right, boolean handheld, List<String> questions, List<Step> steps) {

    /**
     * @param number from one
     * @param name key of the message that names the page where the step is done
     * @param path of that page
     * @param pictured whether a screenshot goes with it
     */
    public record Step(int number, String name, String path, boolean pictured) {}

    public String key() {
        return "guide." + slug;
    }

    public String address() {
        return "/support/guides/" + slug;
    }

    public boolean isForStaff() {
        return right != Right.PUBLIC;
    }

    public boolean isOpenTo(@Nullable Viewer viewer) {
        return !isForStaff() || viewer != null && viewer.may(right);
    }

    /** Whether its steps lead this reader anywhere: staff may read how customers do it, and have none of their pages. */
    public boolean leads(@Nullable Viewer viewer) {
        return isForStaff() || viewer == null || viewer.may(Right.SEE);
    }

    /**
     * Where the picture of a step lies, for the language and the width it is shown in.
     *
     * @param device "phone" or "desk"
     */
    public String picture(Step step, String language, String device) {
        return "/assets/guides/%s-%d-%s-%s.png".formatted(slug, step.number(), language, device);
    }
}
