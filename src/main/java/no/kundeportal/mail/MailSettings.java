package no.kundeportal.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What the operator says about mail.
 *
 * @param publicUrl what the addresses in letters begin with, without a slash at its end
 * @param host of that address
 */
public record MailSettings(String publicUrl, String host, InternetAddress from, MailServer server) {

    public static MailSettings of(Environment environment) {
        var url = publicUrl(environment);
        return new MailSettings(
                url.toString().replaceFirst("/+$", ""),
                url.getHost(),
                from(environment, url.getHost()),
                server(environment));
    }

    /** A sentence for each setting that cannot be used, once all are there. */
    public static List<String> problemsIn(Environment environment) {
        return Stream.<Consumer<Environment>>of(
                        MailSettings::publicUrl, all -> from(all, "localhost"), MailSettings::server)
                .map(reading -> problemOf(reading, environment))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String problemOf(Consumer<Environment> reading, Environment environment) {
        try {
            reading.accept(environment);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    String addressOf(String path) {
        return publicUrl + path;
    }

    private static MailServer server(Environment environment) {
        return MailServer.of(environment.getRequiredProperty("PORTAL_MAIL_URL"));
    }

    private static URI publicUrl(Environment environment) {
        try {
            var url =
                    new URI(environment.getRequiredProperty("PORTAL_PUBLIC_URL").strip());
            if (url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme())))
                return url;
        } catch (URISyntaxException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "PORTAL_PUBLIC_URL is not an address: write it like https://portal.example.com.");
    }

    private static InternetAddress from(Environment environment, String host) {
        var given = environment.getProperty("PORTAL_MAIL_FROM", "");
        try {
            var from = new InternetAddress(given.isBlank() ? "Kundeportal <no-reply@" + host + ">" : given, true);
            from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
            return from;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(
                    "PORTAL_MAIL_FROM is not an e-mail address: write it like Kundeportal <no-reply@example.com>.");
        }
    }
}
