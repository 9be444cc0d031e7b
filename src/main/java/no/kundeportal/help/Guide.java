package no.kundeportal.help;

import java.util.List;
import java.util.Locale;
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
     * @param right that the page asks for
     * @param pictured whether a screenshot goes with it
     */
    public record Step(int number, String name, String path, Right right, boolean pictured) {
        /** Whether the step leads this reader to its page. */
        public boolean isOpenTo(@Nullable Viewer viewer) {
            return Ways.areOpen(right, viewer);
        }
    }

    /** What a picture is taken on, and its size in CSS pixels. */
    public enum Device {
        PHONE(390, 700),
        DESK(1120, 640);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

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

    /** Whether there is a step that this reader may read of and not do. */
    public boolean isClosedTo(@Nullable Viewer viewer) {
        return !steps.stream().allMatch(step -> step.isOpenTo(viewer));
    }

    /** Where the picture of a step lies, for the language and the device it is shown on. */
    public String picture(Step step, String language, Device device) {
        return "/assets/guides/%s-%d-%s-%s.png"
                .formatted(slug, step.number(), language, device.name().toLowerCase(Locale.ROOT));
    }

    /** On which device the paper shows it. */
    public Device onPaper() {
        return handheld ? Device.PHONE : Device.DESK;
    }
}
