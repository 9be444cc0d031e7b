package no.kundeportal.help;

import java.util.List;
import java.util.Locale;
import no.kundeportal.customer.Customers;
import no.kundeportal.customer.Sites;
import no.kundeportal.document.Pictures.Picture;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Kind;
import no.kundeportal.task.NewTask;
import no.kundeportal.task.Owner;
import no.kundeportal.task.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member asks support, and the question becomes a task that both sides see. */
@Service
@Transactional
public class Contact {

    /**
     * @param site empty where it is about none
     * @param page from which it is asked, empty for none; what people see there is what they ask about
     */
    public record Asked(String subject, String words, String site, String page, List<Picture> pictures) {}

    private final Sites sites;
    private final Customers customers;
    private final Tasks tasks;

    Contact(Sites sites, Customers customers, Tasks tasks) {
        this.sites = sites;
        this.customers = customers;
        this.tasks = tasks;
    }

    /**
     * @param language in which the answer is written
     * @return the number of the task
     */
    public String ask(Viewer viewer, Asked asked, Locale language) {
        var customer = viewer.customer();
        var site = asked.site().isEmpty()
                ? null
                : sites.find(viewer, asked.site())
                        .orElseThrow(() -> Refusal.of("site", "contact.site.unknown"))
                        .number();
        var country = customers.find(customer).map(Customers.Row::country).orElse("NO");
        var number = tasks.ask(new NewTask(
                Kind.QUESTION,
                new Owner.Support(),
                customer,
                site,
                viewer.person(),
                viewer.name(),
                asked.subject(),
                asked.page().isEmpty() ? asked.words() : asked.words() + "\n\n(" + asked.page() + ")",
                null,
                language.getLanguage(),
                country,
                tasks.ownersDeadline(country)));
        tasks.attach(viewer, number, asked.pictures());
        return number;
    }
}
