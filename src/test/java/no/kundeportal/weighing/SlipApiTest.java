package no.kundeportal.weighing;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SlipApiTest {

    private static final String GOOD = """
            {"slip_number": "M1", "weighed_at": "2026-01-31T08:09:50", "customer_number": "200001", "site_number": "15801",
             "article_code": "PAPIR", "net_kg": 165.5, "weight_kind": "measured", "facility_code": "NORD"}""";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    private String token;

    @BeforeEach
    void aKeyIsShownOnce() {
        token = visitors.as(DRIFT)
                .submits("/operator/tokens", "label", "ERP")
                .one("#made")
                .text();
        assertThat(visitors.as(DRIFT).opens("/operator/tokens").all("#made")).isEmpty();
    }

    @Test
    void takesSlipsInAndTellsWhatTheyWere() {
        var answer = visitors.anonymous().posts("/api/slips", token, "{\"slips\": [" + GOOD + "]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"taken\":true").contains("\"fresh\":1");
        assertThat(database.sql("select net_kg from current_weigh_slip where number = 'M1'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("165.5");
        assertThat(visitors.anonymous()
                        .posts("/api/slips", token, "{\"slips\": [" + GOOD + "]}")
                        .body())
                .contains("\"skipped\":1")
                .contains("\"fresh\":0");
    }

    @Test
    void takesAllOrNothing() {
        var bad = GOOD.replace("M1", "M2").replace("165.5", "-1");
        var answer = visitors.anonymous()
                .posts("/api/slips", token, "{\"slips\": [" + GOOD.replace("M1", "M3") + "," + bad + "]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"line\":2")
                .contains("\"column\":\"net_kg\"")
                .contains("\"reason\":\"notPositive\"");
    }

    @Test
    void isClosedWithoutAKeyAndAfterItWasRevoked() {
        assertThat(visitors.anonymous().posts("/api/slips", null, "{}").status())
                .isEqualTo(401);
        assertThat(visitors.anonymous().posts("/api/slips", "guessed", "{}").status())
                .isEqualTo(401);
        var revoke = visitors.as(DRIFT)
                .opens("/operator/tokens")
                .all("form[action$=/revocation]")
                .getFirst()
                .attr("action");
        visitors.as(DRIFT).submits(revoke);
        assertThat(visitors.anonymous()
                        .posts("/api/slips", token, "{\"slips\": [" + GOOD + "]}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void keepsOnlyTheHashOfAKey() {
        assertThat(database.sql("select encode(hash, 'escape') from api_token")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(hash -> hash.contains(token));
    }

    @Test
    void refusesAFieldThatNoSlipHasAndTakesTheSmallestWeight() {
        var misspelt = GOOD.replace("\"net_kg\"", "\"invoice_no\": \"F 1\", \"net_kg\"");
        assertThat(visitors.anonymous()
                        .posts("/api/slips", token, "{\"slips\": [" + misspelt + "]}")
                        .body())
                .contains("unknown fields: invoice_no");
        assertThat(visitors.anonymous()
                        .posts("/api/slips", token, "{\"slips\": [" + GOOD.replace("165.5", "0.001") + "]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsInJsonWhatIsWrongWithABody() {
        assertThat(visitors.anonymous().posts("/api/slips", token, "not json").status())
                .isEqualTo(400);
        assertThat(visitors.anonymous()
                        .posts("/api/slips", token, "{\"slips\": []}")
                        .status())
                .isEqualTo(400);
        assertThat(visitors.anonymous()
                        .posts("/api/slips", token, "{\"slips\": [null]}")
                        .body())
                .contains("error");
        assertThat(visitors.anonymous()
                        .posts("/api/slips", token, "{\"slips\": [{\"net_kg\": {\"a\": 1}}]}")
                        .status())
                .isEqualTo(422);
    }
}
