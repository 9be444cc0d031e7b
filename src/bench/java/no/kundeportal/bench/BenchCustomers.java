package no.kundeportal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Whom the invented slips name: the facility, the articles, the customers and their sites. */
public final class BenchCustomers {

    private BenchCustomers() {}

    /** Somebody who sees everything of the first customer. */
    public static Viewer viewer() {
        var sites = IntStream.rangeClosed(1, SlipSeries.SITES)
                .mapToObj(site -> new SiteNumber(Slip.FACILITY + "-1-" + site))
                .collect(Collectors.toSet());
        var customer = new CustomerNumber(Slip.FACILITY + "-1");
        var member = new Standing.Member(customer, "Kunde 1 AS", "NOK", AccessLevel.ADMINISTRATOR, true, sites);
        return new Viewer(UUID.randomUUID(), "bench", "Bench", null, null, member, List.of(member), null);
    }

    static void add(Connection database, int customers) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into facility (code, name, country, address, postal_code, city, phone, opening_hours)
                    values ('%1$s', 'Anlegg', 'NO', 'Anleggsveien 1', '5003', 'Bergen', '55 00 00 00', 'man.–fre. 07–15.30');
                    insert into customer (number, name, organisation_number)
                    select '%1$s-' || c, 'Kunde ' || c || ' AS', '900100108' from generate_series(1, %2$d) c;
                    insert into site (number, customer_number, facility_code, name, address, postal_code, city)
                    select '%1$s-' || c || '-' || s, '%1$s-' || c, '%1$s', 'Byggeplass ' || s, 'Fjordveien ' || s, '5003', 'Bergen'
                    from generate_series(1, %2$d) c cross join generate_series(1, %3$d) s;
                    """.formatted(Slip.FACILITY, customers, SlipSeries.SITES));
        }
        addWaste(database);
        addTreatment(database, "2020-01-01", "2024-06-15");
        addTreatment(database, "2024-06-16", null);
    }

    /** Of all articles but the hazardous one, whose treatment is unknown. */
    private static void addTreatment(Connection database, String from, @Nullable String to) throws SQLException {
        try (var profile = database.prepareStatement("""
                with made as (
                  insert into treatment_profile (article_code, facility_code, valid_from, valid_to, measuring_point, source, made_at)
                  select a.code, f.code, ?::date, ?::date, 'OUTPUT', 'bench', now() from article a cross join facility f
                  where f.code = ? and a.code like f.code || '-%' and a.waste_code <> '080111'
                  returning id)
                insert into treatment_share (profile_id, position, code, step, percent)
                select id, position, code, step, percent from made
                cross join (values (1, 'R3', 'RECYCLING', 62.5), (2, 'R4', 'RECYCLING', 7.5), (3, 'R1', 'RECOVERY', 30)) s (position, code, step, percent)
                """)) {
            profile.setString(1, from);
            profile.setString(2, to);
            profile.setString(3, Slip.FACILITY);
            profile.executeUpdate();
        }
    }

    private static void addWaste(Connection database) throws SQLException {
        try (var fraction = database.prepareStatement(
                        "insert into fraction (code, name, name_en, name_sv, clean) select ?, n, n, n, true from (values (?)) v (n)");
                var article = database.prepareStatement("""
                        insert into article (code, fraction_code, name, name_en, name_sv, service, waste_code, material_code)
                        select code, code, name, name_en, name_sv, 'CONTAINER', ?, ? from fraction where code = ?
                        """)) {
            for (var waste : Waste.KINDS) {
                fraction.setString(1, waste.code());
                fraction.setString(2, waste.name());
                fraction.executeUpdate();
                article.setString(1, waste.wasteCode());
                article.setString(2, waste.materialCode());
                article.setString(3, waste.code());
                article.executeUpdate();
            }
        }
    }
}
