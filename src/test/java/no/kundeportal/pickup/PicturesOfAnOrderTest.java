package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.kundeportal.document.Pictures;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.TestPictures;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** What there is to collect, and what blocked the way, as both sides see it. */
@PortalTest
class PicturesOfAnOrderTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private String annet;

    @BeforeEach
    void anAnnetOfKaikvartalet() {
        clock.is("2026-11-24T10:00");
        annet = one("CLARIFYING");
    }

    @Test
    void theCustomerAddsAPictureThatTheFacilitySeesBesideTheQuestionWhatItIs() {
        assertThat(send(annet, picture("vindu.jpg", TestPictures.jpeg())).redirect())
                .isEqualTo("/pickups/" + annet);
        var queue = visitors.as(ANLEGG_NORD).opens("/facility/queue?order=" + annet);
        assertThat(queue.one(".pictures img").attr("alt")).startsWith("Bilde fra kunden, 24.");
        var order = visitors.as(FJORDBYGG_READER).opens("/pickups/" + annet);
        assertThat(order.one("ol.timeline").text()).contains("Bilde lagt ved");
        assertThat(order.all("ol.timeline img")).hasSize(1);
    }

    @Test
    void theFacilityShowsWhatBlockedTheWayUntilAMonthAfterTheEnd() {
        var failed = one("FAILED");
        database.sql("update pickup set finished_at = '2026-11-23T10:00+01' where number = :n")
                .param("n", failed)
                .update();
        var address = "/facility/orders/" + failed + "/pictures";
        var blocked = picture("sperret.png", TestPictures.picture("png", 40, 40));
        assertThat(visitors.as(ANLEGG_NORD).uploads(address, blocked).redirect())
                .isEqualTo("/facility/orders/" + failed);
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .opens("/pickups/" + failed)
                        .one("ol.timeline img")
                        .attr("alt"))
                .startsWith("Bilde fra anlegget, 24.");
        clock.is("2026-12-24T10:00");
        assertThat(visitors.as(ANLEGG_NORD)
                        .uploads(address, picture("ny.png", TestPictures.picture("png", 41, 41)))
                        .errorAt("files"))
                .contains("mer enn 30 dager siden");
    }

    @Test
    void isSentAsAPictureThatNobodyInBetweenKeeps() {
        send(annet, picture("vindu.jpg", TestPictures.jpegFromCamera(1)));
        var whole = visitors.as(ANLEGG_NORD).opens(addressOfPicture());
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.response().getContentType()).isEqualTo("image/jpeg");
        assertThat(whole.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.response().getHeader("Cache-Control"))
                .contains("private")
                .doesNotContain("public");
        assertThat(new String(whole.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(TestPictures.SECRET);
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens(addressOfPicture() + "/thumbnail")
                        .response()
                        .getContentType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void doesNotExistForStrangersAndOtherFacilities() {
        send(annet, picture("vindu.jpg", TestPictures.jpeg()));
        for (var stranger : List.of(KYSTMAT_ADMIN, ANLEGG_SOR, SUPPORT, DRIFT))
            assertThat(visitors.as(stranger).opens(addressOfPicture()).status())
                    .as(stranger)
                    .isEqualTo(404);
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .uploads("/pickups/" + annet + "/pictures", picture("x.jpg", TestPictures.jpeg()))
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_READER)
                        .uploads("/pickups/" + annet + "/pictures", picture("x.jpg", TestPictures.jpeg()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void isRefusedBesideTheFieldWhereItIsNoPicture() {
        var page = send(annet, picture("faktura.jpg", "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("files")).isEqualTo("«faktura.jpg» er ikke et bilde av typen JPEG, PNG eller WebP.");
        assertThat(send(annet, picture("tom.jpg", new byte[0])).errorAt("files"))
                .contains("«tom.jpg» er tom.");
        assertThat(send(annet, picture("stort.jpg", new byte[Pictures.MOST_BYTES + 1]))
                        .errorAt("files"))
                .contains("større enn 10 MB");
        assertThat(send(annet, picture("bombe.png", TestPictures.bomb())).errorAt("files"))
                .contains("for mange bildepunkter");
        assertThat(send(annet, picture("", new byte[0])).errorAt("files")).isEqualTo("Velg minst ett bilde.");
        assertThat(pictures(annet)).isZero();
    }

    @Test
    void isOneWhenItIsSentTwice() {
        for (int i = 0; i < 2; i++)
            assertThat(send(annet, picture("vindu.jpg", TestPictures.jpeg())).status())
                    .isEqualTo(302);
        assertThat(pictures(annet)).isEqualTo(1);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + annet).all("ol.timeline img"))
                .hasSize(1);
    }

    @Test
    void thereAreSixFromEachSideAtMost() {
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .uploads("/pickups/" + annet + "/pictures", different(6))
                        .status())
                .isEqualTo(302);
        assertThat(pictures(annet)).isEqualTo(6);
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + annet).all("input[type=file]"))
                .isEmpty();
        assertThat(send(annet, picture("en til.png", TestPictures.picture("png", 99, 99)))
                        .errorAt("files"))
                .isEqualTo("Dere kan legge ved høyst 6 bilder på en ordre.");
        assertThat(visitors.as(ANLEGG_NORD)
                        .uploads("/facility/orders/" + annet + "/pictures", different(1))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void areAllTakenOrNone() {
        var files = List.of(picture("vindu.jpg", TestPictures.jpeg()), picture("notat.jpg", new byte[] {1, 2, 3}));
        var page = visitors.as(FJORDBYGG_ORDERER).uploads("/pickups/" + annet + "/pictures", files);
        assertThat(page.errorAt("files")).contains("«notat.jpg»");
        assertThat(pictures(annet)).isZero();
    }

    @Test
    void goWithTheReportThatNobodyCame() {
        var missed = one("CONFIRMED");
        database.sql("update pickup set day = '2026-11-23' where number = :n")
                .param("n", missed)
                .update();
        var address = "/pickups/" + missed + "/missed-report";
        var refused = visitors.as(FJORDBYGG_ORDERER)
                .uploads(address, picture("x.jpg", new byte[] {1}), "version", version(missed), "words", "Full");
        assertThat(refused.errorAt("files")).contains("«x.jpg»");
        assertThat(refused.one("#words").val()).isEqualTo("Full");
        assertThat(visitors.as(FJORDBYGG_ORDERER)
                        .uploads(
                                address,
                                picture("full.jpg", TestPictures.jpeg()),
                                "version",
                                version(missed),
                                "words",
                                "Full")
                        .redirect())
                .isEqualTo("/pickups/" + missed);
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/orders/" + missed).all("ol.timeline img"))
                .hasSize(1);
    }

    private Page send(String number, MockMultipartFile file) {
        return visitors.as(FJORDBYGG_ORDERER).uploads("/pickups/" + number + "/pictures", file);
    }

    private static List<MockMultipartFile> different(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> picture(i + ".png", TestPictures.picture("png", 20 + i, 20)))
                .toList();
    }

    /** It says that it is a JPEG, whatever it is. */
    private static MockMultipartFile picture(String name, byte[] content) {
        return new MockMultipartFile("files", name, "image/jpeg", content);
    }

    private String addressOfPicture() {
        return "/pictures/"
                + database.sql("select id from pickup_picture where pickup_number = :n")
                        .param("n", annet)
                        .query(String.class)
                        .single();
    }

    private int pictures(String number) {
        return database.sql("select count(*) from pickup_picture where pickup_number = :n")
                .param("n", number)
                .query(Integer.class)
                .single();
    }

    private String one(String status) {
        return database.sql(
                        "select number from pickup where site_number = '1001' and status = :s order by number limit 1")
                .param("s", status)
                .query(String.class)
                .single();
    }

    private int version(String number) {
        return database.sql("select version from pickup where number = :n")
                .param("n", number)
                .query(Integer.class)
                .single();
    }
}
