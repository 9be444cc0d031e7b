package no.kundeportal.support;

import java.util.List;
import no.kundeportal.mail.Postman;
import org.springframework.boot.test.context.TestComponent;

/** The mail that people have got. It is one for all tests of a run: begin with {@link #clear()}. */
@TestComponent
public class Mailbox {

    private final MailCatcher server;
    private final Postman postman;

    Mailbox(MailCatcher server, Postman postman) {
        this.server = server;
        this.postman = postman;
    }

    /** Sends what waits, within the test's own transaction: the jobs of other threads do not see it. */
    public Mailbox delivered() {
        postman.deliverAll();
        return this;
    }

    /** As they came. */
    public List<Mail> to(String address) {
        return server.mails().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    public Mail lastTo(String address) {
        var mails = to(address);
        if (mails.isEmpty()) throw new AssertionError("no mail to " + address);
        return mails.getLast();
    }

    public void clear() {
        server.clear();
    }
}
