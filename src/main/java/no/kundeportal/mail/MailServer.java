package no.kundeportal.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.util.UriUtils;

/** The server that letters are handed to, as PORTAL_MAIL_URL names it. */
record MailServer(
        String protocol,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        boolean onlyEncrypted) {

    private static final String TIMEOUT = "10000";

    /** @throws IllegalArgumentException with a sentence that does not repeat the password */
    static MailServer of(String url) {
        try {
            var address = new URI(url.strip());
            if (!isServer(address)) throw wrong();
            var secure = address.getScheme().equals("smtps");
            var login = address.getRawUserInfo() == null
                    ? new String[] {}
                    : address.getRawUserInfo().split(":", 2);
            return new MailServer(
                    address.getScheme(),
                    address.getHost(),
                    address.getPort() >= 0 ? address.getPort() : secure ? 465 : 25,
                    login.length == 0 ? null : decoded(login[0]),
                    login.length == 0 ? null : decoded(login[1]),
                    secure || address.getRawQuery() != null);
        } catch (URISyntaxException e) {
            throw wrong();
        }
    }

    private static boolean isServer(URI address) {
        var login = address.getRawUserInfo();
        var path = address.getRawPath();
        var query = address.getRawQuery();
        return ("smtp".equals(address.getScheme()) || "smtps".equals(address.getScheme()))
                && address.getHost() != null
                && address.getPort() <= 65535
                && (login == null || login.matches("[^:]+:.+"))
                && (path == null || path.isEmpty() || path.equals("/"))
                && (query == null || query.equals("starttls=required"))
                && address.getRawFragment() == null;
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "PORTAL_MAIL_URL is not the address of a mail server: write it like smtp://mail:25,"
                        + " smtp://user:password@mail:587?starttls=required or smtps://user:password@mail,"
                        + " with special characters of user and password percent-encoded.");
    }

    private static String decoded(String part) {
        return UriUtils.decode(part, StandardCharsets.UTF_8);
    }

    /** @param name what the portal calls itself when it greets the server */
    JavaMailSenderImpl sender(String name) {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(protocol);
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(password);
        sender.setJavaMailProperties(properties(name));
        return sender;
    }

    private Properties properties(String name) {
        var properties = new Properties();
        var about = "mail." + protocol + ".";
        properties.setProperty(about + "localhost", name);
        properties.setProperty(about + "connectiontimeout", TIMEOUT);
        properties.setProperty(about + "timeout", TIMEOUT);
        properties.setProperty(about + "writetimeout", TIMEOUT);
        properties.setProperty(about + "auth", String.valueOf(user != null));
        properties.setProperty(about + "starttls.enable", "true");
        properties.setProperty(about + "starttls.required", String.valueOf(onlyEncrypted));
        properties.setProperty(about + "ssl.checkserveridentity", String.valueOf(onlyEncrypted));
        // Where encryption is not demanded, an unknown certificate is still better than none at all.
        if (!onlyEncrypted) properties.setProperty(about + "ssl.trust", "*");
        return properties;
    }

    @Override
    public String toString() {
        return protocol + "://" + host + ":" + port;
    }
}
