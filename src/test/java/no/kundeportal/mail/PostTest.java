package no.kundeportal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kundeportal.mail.Delivery.State;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;

/** Letters on their way: written, sent, tried again, given up. */
@PortalTest
class PostTest {

    private static final String KARI = "kari@example.no";

    @Autowired
    Post post;

    @Autowired
    Mailbox mailbox;

    @Autowired
    LetterStore letters;

    @Autowired
    Printing printing;

    @Autowired
    JavaMailSender server;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void emptyTheMailbox() {
        mailbox.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Venter på deg: Gips i feil container, Åpne saken, Svar senest",
        "en, Waiting for you: Gips i feil container, Open the task, Answer by",
        "sv, Väntar på dig: Gips i feil container, Öppna ärendet, Svara senast"
    })
    void arriveInTheLanguageOfWhoeverGetsThem(String language, String subject, String action, String deadline) {
        post.send(asked(KARI, language));
        var mail = mailbox.delivered().lastTo(KARI);
        var html = Jsoup.parse(mail.html());
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.link()).isEqualTo("/tasks/12");
        assertThat(mail.text()).contains(action, deadline, "Per Ås & Co").doesNotContain("<", "??");
        assertThat(html.select("html").attr("lang")).isEqualTo(language);
        assertThat(html.select("a").eachAttr("href"))
                .hasSize(2)
                .allMatch(address -> address.matches("http.+[^/]/tasks/12"));
        assertThat(html.select("a").getFirst().text()).isEqualTo(action);
        assertThat(html.text()).contains(deadline, "Per Ås & Co").doesNotContain("??", "{");
        assertThat(mail.header("Content-Language")).isEqualTo(language);
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("From")).matches("Kundeportal <no-reply@.+>");
    }

    @Test
    void areSentOnceAndKeepNoWordsAfterwards() {
        var id = post.send(asked(KARI, null));
        assertThat(delivery(id).state()).isEqualTo(State.WAITING);
        mailbox.delivered().delivered();
        assertThat(mailbox.to(KARI)).hasSize(1);
        assertThat(delivery(id)).returns(State.SENT, Delivery::state).returns(1, Delivery::tries);
        assertThat(delivery(id).sentAt()).isNotNull();
        assertThat(argumentsOf(id)).isZero();
    }

    @Test
    void waitForAServerThatIsAwayAndAreSentLater() {
        var id = post.send(asked(KARI, "nb"));
        var away = postman(MailServer.of("smtp://127.0.0.1:9").sender("localhost"), null);
        away.deliver(id);
        away.deliver(id);
        assertThat(delivery(id))
                .returns(State.WAITING, Delivery::state)
                .returns(2, Delivery::tries)
                .returns("no connection", Delivery::problem);
        assertThat(argumentsOf(id)).isEqualTo(4);
        mailbox.delivered();
        assertThat(mailbox.to(KARI)).hasSize(1);
        assertThat(delivery(id)).returns(State.SENT, Delivery::state).returns(null, Delivery::problem);
    }

    @Test
    void areGivenUpAfterThreeDaysAndTriedAgainByHand() {
        clock.is("2026-11-24T10:00");
        var id = post.send(asked(KARI, "nb"));
        var away = postman(MailServer.of("smtp://127.0.0.1:9").sender("localhost"), null);
        clock.is("2026-11-27T09:58");
        assertThat(away.attempt(new Round(id, 1))).contains(clock.instant().plusSeconds(60));
        clock.is("2026-11-27T09:59");
        assertThat(away.attempt(new Round(id, 1))).isEmpty();
        assertThat(delivery(id).state()).isEqualTo(State.GIVEN_UP);

        post.retry(id);
        assertThat(delivery(id)).returns(State.WAITING, Delivery::state).returns(0, Delivery::tries);
        assertThat(jobsOf(id)).isEqualTo(2);
        assertThat(away.attempt(new Round(id, 1)))
                .as("the job of the first round")
                .isEmpty();
        assertThat(delivery(id).tries()).isZero();
        mailbox.delivered();
        assertThat(delivery(id).state()).isEqualTo(State.SENT);
        post.retry(id);
        assertThat(delivery(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void pauseLongerAfterEachTryAndAtMostAnHour() {
        assertThat(List.of(1, 2, 3, 6, 7, 70))
                .extracting(tries -> Postman.pauseAfter(tries).toMinutes())
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
        assertThat(Postman.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void areGivenUpAtOnceWhereTheServerRefusesTheAddress() throws IOException {
        try (var refusing = new AnsweringServer("550 5.1.1 no " + KARI + " here")) {
            var id = post.send(asked(KARI, "nb"));
            postman(MailServer.of(refusing.url()).sender("localhost"), null).deliver(id);
            assertThat(delivery(id))
                    .returns(State.GIVEN_UP, Delivery::state)
                    .returns("refused by the server 550", Delivery::problem);
        }
    }

    @Test
    void waitWhereTheServerPutsThemOff() throws IOException {
        try (var busy = new AnsweringServer("451 4.7.1 come again")) {
            var id = post.send(asked(KARI, "nb"));
            postman(MailServer.of(busy.url()).sender("localhost"), null).deliver(id);
            assertThat(delivery(id))
                    .returns(State.WAITING, Delivery::state)
                    .returns("put off by the server 451", Delivery::problem);
        }
    }

    @ParameterizedTest
    @CsvSource({"nowhere", "kari@example.no\\nBcc: per@example.no", "'kari@example.no, per@example.no'", "''"})
    void areGivenUpWhereTheAddressIsNone(String address) {
        var id = post.send(asked(address.replace("\\n", "\n"), "nb"));
        mailbox.delivered();
        assertThat(delivery(id))
                .returns(State.GIVEN_UP, Delivery::state)
                .returns("not an e-mail address", Delivery::problem);
        assertThat(mailbox.to("per@example.no")).isEmpty();
    }

    @Test
    void lineBreaksInNamesMakeNoHeaders() {
        post.send(new Letter(
                "taskAnswered", KARI, "nb", List.of("A\r\nBcc: per@example.no\u2028B", "Ja"), "/tasks/1", null));
        var mail = mailbox.delivered().lastTo(KARI);
        assertThat(mail.subject()).isEqualTo("Svar: A Bcc: per@example.no B");
        assertThat(mail.header("Bcc")).isNull();
        assertThat(mailbox.to("per@example.no")).isEmpty();
    }

    @Test
    void wordsOfPeopleStayWords() {
        post.send(new Letter(
                "taskAnswered", KARI, "nb", List.of("<b>", "Linje 1\nLinje 2\n\n<script>{0}"), "/tasks/1", null));
        var html = Jsoup.parse(mailbox.delivered().lastTo(KARI).html());
        assertThat(html.select("b, script")).isEmpty();
        assertThat(html.select("p").eachText()).contains("<script>{0}");
    }

    @Test
    void askForTheirLinkWhenTheyAreSent() {
        var link = UUID.randomUUID();
        var id = post.send(new Letter("password", KARI, "nb", List.of("kari", "i morgen kl. 10"), null, link));
        postman(server, asked -> asked.equals(link) ? Optional.of("/password/s3cret") : Optional.empty())
                .deliver(id);
        assertThat(mailbox.lastTo(KARI).link()).isEqualTo("/password/s3cret");
        assertThat(database.sql("select to_jsonb(letter)::text from letter where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("s3cret");
    }

    @Test
    void areNotSentWhereTheirLinkNoLongerHolds() {
        var id = post.send(new Letter("password", KARI, "nb", List.of("kari", "i går"), null, UUID.randomUUID()));
        postman(server, asked -> Optional.empty()).deliver(id);
        assertThat(mailbox.to(KARI)).isEmpty();
        assertThat(delivery(id)).returns(State.GIVEN_UP, Delivery::state);
    }

    @Test
    void haveNoButtonWithoutAnAddress() {
        post.send(new Letter("accessEnded", KARI, "sv", List.of("Hotell Havn AS"), null, null));
        var mail = mailbox.delivered().lastTo(KARI);
        assertThat(mail.text()).doesNotContain("http");
        assertThat(Jsoup.parse(mail.html()).select("a")).isEmpty();
    }

    private static Letter asked(String to, String language) {
        return new Letter(
                "taskAsked",
                to,
                language,
                List.of("Per Ås & Co", "Fjordbygg AS", "Gips i feil container", "tor. 26. nov."),
                "/tasks/12",
                null);
    }

    private Postman postman(JavaMailSender sender, Links links) {
        var beans = new StaticListableBeanFactory();
        if (links != null) beans.addBean("links", links);
        ObjectProvider<Links> owner = beans.getBeanProvider(Links.class);
        return new Postman(letters, printing, owner, sender, transactions, clock);
    }

    private Delivery delivery(UUID id) {
        return post.deliveries(List.of(id)).getFirst();
    }

    private int argumentsOf(UUID id) {
        return database.sql("select cardinality(arguments) from letter where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private long jobsOf(UUID id) {
        return database.sql(
                        "select count(*) from scheduled_tasks where task_name = 'letter' and task_instance like :id")
                .param("id", id + ":%")
                .query(Long.class)
                .single();
    }
}
