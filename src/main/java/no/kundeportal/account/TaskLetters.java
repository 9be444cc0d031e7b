package no.kundeportal.account;

import java.util.List;
import java.util.UUID;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.task.Owner;
import no.kundeportal.task.TaskAnswered;
import no.kundeportal.task.TaskAsked;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Languages;
import no.kundeportal.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells by e-mail who is asked, and who has got an answer. Staff have their list instead. */
@Component
class TaskLetters {

    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final Customers customers;
    private final Letters letters;
    private final Words words;
    private final Formats formats;

    TaskLetters(
            MembershipRepository memberships,
            PersonRepository people,
            Customers customers,
            Letters letters,
            Words words,
            Formats formats) {
        this.memberships = memberships;
        this.people = people;
        this.customers = customers;
        this.letters = letters;
        this.words = words;
        this.formats = formats;
    }

    @EventListener
    void asked(TaskAsked task) {
        if (!(task.owner() instanceof Owner.Administrators owner)) return;
        for (var administrator : administratorsOf(owner.customer())) {
            var locale = Languages.localeOf(administrator.language());
            letters.send(
                    "taskAsked",
                    administrator,
                    "/tasks/" + task.number(),
                    task.askerName(),
                    customers.nameOf(owner.customer()),
                    words.in(locale, "task.kind." + task.kind()) + ": " + task.subject(),
                    formats.in(locale, () -> formats.moment(task.dueAt())));
        }
    }

    @EventListener
    void answered(TaskAnswered task) {
        UUID asker = task.asker();
        if (asker == null || !task.byOwner()) return;
        people.findById(asker)
                .ifPresent(person -> letters.send(
                        "taskAnswered",
                        person,
                        "/tasks/" + task.number(),
                        words.in(Languages.localeOf(person.language()), "task.kind." + task.kind()) + ": "
                                + task.subject(),
                        task.words()));
    }

    private List<Person> administratorsOf(CustomerNumber customer) {
        return memberships.administratorsOf(customer.value()).stream()
                .map(membership -> people.findById(membership.person()).orElseThrow())
                .toList();
    }
}
