package no.kundeportal.pickup;

import java.util.function.Supplier;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Tasks;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Languages;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** The report that nobody came ends with what became of the pickup; a task that is done already stays as it is. */
@Component
class MissedReports {

    private final Tasks tasks;
    private final Words words;
    private final Formats formats;

    MissedReports(Tasks tasks, Words words, Formats formats) {
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
    }

    /** @param said what staff wrote; may be empty */
    void settle(Pickup pickup, Viewer viewer, String key, String said) {
        settle(pickup, viewer, () -> said.isEmpty() ? words.of(key) : words.of(key) + " " + said);
    }

    /** @param answer asked for in the language of the one who reported */
    void settle(Pickup pickup, Viewer viewer, Supplier<String> answer) {
        var number = pickup.missedTask();
        if (number == null) return;
        var language = Languages.localeOf(tasks.find(viewer, number).language());
        tasks.settle(number, viewer, formats.in(language, answer));
    }
}
