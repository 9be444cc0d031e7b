package no.kundeportal.weighing;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kundeportal.support.Database;
import no.kundeportal.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums that the database keeps of a customer's days, held against the slips after whatever is done to them. */
@PortalTest
class WeighDaysTest {

    private static final String SLIP = """
            insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, container_type, net_kg,
                                    weight_kind, rd_code, order_number, amount, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
            """;

    /** What a slip says that the days keep. */
    private record Slip(
            String facility,
            String number,
            int revision,
            LocalDateTime at,
            String customer,
            String site,
            String article,
            @Nullable String container,
            BigDecimal kg,
            String kind,
            @Nullable String code,
            @Nullable String order,
            @Nullable BigDecimal amount) {

        /** What tells its row from others. */
        List<String> row() {
            return List.of(
                    customer,
                    at.toLocalDate().toString(),
                    site,
                    article,
                    facility,
                    container == null ? "-" : container,
                    code == null ? "-" : code,
                    kind,
                    String.valueOf(fineness()));
        }

        private int fineness() {
            return Math.max(0, kg.movePointLeft(1).stripTrailingZeros().scale());
        }

        Slip correctedBy(Slip other) {
            return new Slip(
                    facility,
                    number,
                    revision + 1,
                    other.at,
                    other.customer,
                    other.site,
                    other.article,
                    other.container,
                    other.kg,
                    other.kind,
                    other.code,
                    other.order,
                    other.amount);
        }
    }

    @Autowired
    JdbcClient database;

    @Autowired
    Database server;

    private final Map<String, Slip> standing = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areWhatTheSlipsAddUpToAfterAnyChange(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            switch (standing.isEmpty() ? 0 : random.nextInt(4)) {
                case 1 -> correct(any(random), random);
                case 2 -> withdraw(any(random));
                default -> {
                    for (int n = 0; n < 1 + random.nextInt(4); n++) weigh(drawn(random, "W" + i + "-" + n));
                }
            }
            if (i % 10 == 9) asTheSlipsSay(seed + "/" + i);
        }
        asTheSlipsSay(String.valueOf(seed));
        while (!standing.isEmpty()) withdraw(any(random));
        assertThat(kept()).isEmpty();
        assertThat(differences()).isZero();
    }

    /** By a calculation of its own, and by the one that the owner of the database can ask for. */
    private void asTheSlipsSay(String as) {
        var places = standing.values().stream()
                .filter(slip -> slip.order != null)
                .collect(groupingBy(
                        slip -> slip.customer + slip.order, Collectors.mapping(Slip::row, Collectors.toSet())));
        var expected = new TreeMap<String, List<Object>>();
        standing.values().stream().collect(groupingBy(Slip::row)).forEach((row, slips) -> {
            var alone = slips.stream()
                    .filter(slip -> slip.order != null
                            && places.get(slip.customer + slip.order).size() == 1)
                    .map(Slip::order)
                    .distinct()
                    .count();
            expected.put(
                    String.join(" ", row),
                    List.of(
                            (long) slips.size(),
                            plain(sum(slips.stream().map(Slip::kg).toList())),
                            plain(sum(amounts(slips, 1))),
                            plain(sum(amounts(slips, -1)).negate()),
                            plain(sum(slips.stream()
                                    .filter(slip -> slip.amount == null)
                                    .map(Slip::kg)
                                    .toList())),
                            alone
                                    + slips.stream()
                                            .filter(slip -> slip.order == null)
                                            .count()));
        });
        assertThat(kept()).as(as).isEqualTo(expected);
        assertThat(differences()).as(as).isZero();
        assertThat(shared())
                .as(as)
                .isEqualTo(places.values().stream()
                        .filter(rows -> rows.size() > 1)
                        .mapToInt(java.util.Set::size)
                        .sum());
    }

    private Map<String, List<Object>> kept() {
        var kept = new TreeMap<String, List<Object>>();
        database.sql("""
                        select concat_ws(' ', customer_number, weighed_on, site_number, article_code, facility_code, container_type, rd_code, weight_kind,
                                         fineness) as row, slips, kg, invoiced, paid, unpriced_kg, visits
                        from weigh_day where weighed_on < '2017-01-01'
                        """).query(row -> {
            kept.put(
                    row.getString("row"),
                    List.of(
                            row.getLong("slips"),
                            plain(row.getBigDecimal("kg")),
                            plain(row.getBigDecimal("invoiced")),
                            plain(row.getBigDecimal("paid")),
                            plain(row.getBigDecimal("unpriced_kg")),
                            row.getLong("visits")));
        });
        return kept;
    }

    private int shared() {
        return database.sql("""
                        select count(*) from weigh_visit v join weigh_day d on d.id = v.day_id where v.shared and d.weighed_on < '2017-01-01'
                        """).query(Integer.class).single();
    }

    private long differences() {
        return database.sql("select count(*) from weigh_day_differences()")
                .query(Long.class)
                .single();
    }

    private static List<BigDecimal> amounts(List<Slip> slips, int sign) {
        return slips.stream()
                .map(Slip::amount)
                .filter(amount -> amount != null && amount.signum() == sign)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private Slip any(Random random) {
        return new ArrayList<>(standing.values()).get(random.nextInt(standing.size()));
    }

    /** Few of each kind, so that rows are shared by slips and orders by rows. Days before the demonstration. */
    private static Slip drawn(Random random, String number) {
        var customer = random.nextInt(3);
        return new Slip(
                random.nextBoolean() ? "NORD" : "SOR",
                number,
                1,
                LocalDateTime.of(2015, 12, 30, 0, 0).plusMinutes(random.nextInt(4 * 24 * 60)),
                customer == 0 ? "100002" : "100001",
                customer == 0 ? "2001" : random.nextBoolean() ? "1001" : "1002",
                random.nextBoolean() ? "GIPS" : "PAPP",
                random.nextBoolean() ? null : "8M3",
                List.of("20", "300", "7", "12.5", "0.25", "3.125").stream()
                        .map(BigDecimal::new)
                        .toList()
                        .get(random.nextInt(6)),
                random.nextBoolean() ? "measured" : "estimated",
                random.nextBoolean() ? null : "R3",
                random.nextInt(3) == 0 ? null : "O" + random.nextInt(12),
                random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(2000) - 1000, 2));
    }

    private void weigh(Slip slip) {
        database.sql(SLIP).params(values(slip)).update();
        standing.put(slip.facility + slip.number, slip);
    }

    /** Everything may be corrected, the day and the customer as well; the new revision stands before the old one falls. */
    private void correct(Slip slip, Random random) {
        weigh(slip.correctedBy(drawn(random, slip.number)));
        supersede(slip);
    }

    private void withdraw(Slip slip) {
        supersede(slip);
        standing.remove(slip.facility + slip.number);
    }

    private void supersede(Slip slip) {
        database.sql(
                        "update weigh_slip set superseded_at = now() where facility_code = ? and number = ? and revision = ?")
                .params(slip.facility, slip.number, slip.revision)
                .update();
    }

    private static List<@Nullable Object> values(Slip slip) {
        var values = new ArrayList<@Nullable Object>();
        values.add(slip.facility);
        values.add(slip.number);
        values.add(slip.revision);
        values.add(slip.at);
        values.add(slip.customer);
        values.add(slip.site);
        values.add(slip.article);
        values.add(slip.container);
        values.add(slip.kg);
        values.add(slip.kind);
        values.add(slip.code);
        values.add(slip.order);
        values.add(slip.amount);
        return values;
    }

    /** What only the owner of the tables may do. */
    @Test
    void followWhatTheOwnerDeletesMovesAndEmpties() throws SQLException {
        try (var owner = server.connectAsOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            var random = new Random(9);
            for (int i = 0; i < 40; i++) weigh(owner, drawn(random, "E" + i));
            statement.execute(
                    "delete from weigh_slip where weighed_at < '2017-01-01' and right(number, 1) in ('1', '4')");
            statement.execute(
                    "update weigh_slip set weighed_at = weighed_at + interval '1 year', net_kg = net_kg + 1, order_number = 'O1' where weighed_at < '2017-01-01' and right(number, 1) in ('2', '5')");
            assertThat(number(owner, "select count(*) from weigh_day_differences()"))
                    .isZero();
            statement.execute("delete from weigh_slip where weighed_at < '2017-01-01'");
            assertThat(number(owner, "select count(*) from weigh_day where weighed_on < '2017-01-01'"))
                    .isZero();
            statement.execute("select rebuild_weigh_days()");
            assertThat(number(owner, "select count(*) from weigh_day_differences()"))
                    .isZero();
            statement.execute("truncate weigh_slip, invoice_line");
            assertThat(number(owner, "select count(*) from weigh_day")).isZero();
            owner.rollback();
        }
    }

    /** Each would take the row, and the order, for new; and the other way round they would wait for each other. */
    @Test
    void areTrueWhenTwoWeighForOneCustomerAtOnce() throws Exception {
        var day = LocalDate.of(2016, 5, 4).atTime(10, 0);
        try (var one = server.connectAsOwner();
                var other = server.connectAsOwner();
                var atOnce = Executors.newSingleThreadExecutor()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            var slips = IntStream.range(0, 4)
                    .mapToObj(i -> new Slip(
                            "NORD",
                            "TWO-" + i,
                            1,
                            day,
                            "100001",
                            "1001",
                            i % 3 == 0 ? "GIPS" : "PAPP",
                            null,
                            BigDecimal.TEN,
                            "measured",
                            null,
                            i % 3 == 0 ? "TWO" : null,
                            null))
                    .toList();
            try {
                weigh(one, slips.get(0));
                var waiting = atOnce.submit(() -> {
                    weigh(other, slips.get(2));
                    weigh(other, slips.get(3));
                    other.commit();
                    return true;
                });
                weigh(one, slips.get(1));
                one.commit();
                assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
                assertThat(number(one, "select sum(slips) from weigh_day where weighed_on = '2016-05-04'"))
                        .isEqualTo(4);
                assertThat(number(one, "select sum(visits) from weigh_day where weighed_on = '2016-05-04'"))
                        .isEqualTo(3);
                assertThat(number(one, "select count(*) from weigh_day_differences()"))
                        .isZero();
            } finally {
                one.rollback();
                number(
                        one,
                        "with gone as (delete from weigh_slip where number like 'TWO-%' returning 1) select count(*) from gone");
                one.commit();
            }
        }
    }

    private static void weigh(Connection owner, Slip slip) throws SQLException {
        try (var insert = owner.prepareStatement(SLIP)) {
            var values = values(slip);
            for (int i = 0; i < values.size(); i++) insert.setObject(i + 1, values.get(i));
            insert.executeUpdate();
        }
    }

    private static long number(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
