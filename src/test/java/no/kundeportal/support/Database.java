package no.kundeportal.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL with the two roles of the portal: the owner of the tables and the application's own login.
 *
 * @param stop ends the server, if it was started here
 */
public record Database(String url, Runnable stop) implements AutoCloseable {

    private static final String NAME = "kundeportal";
    private static final String APPLICATION = "kundeportal";
    private static final String OWNER = "kundeportal_owner";
    private static final String PASSWORD = "kundeportal";

    /** For a run of tests: the one named by PORTAL_TEST_DB_URL, else a container, else the embedded binaries. */
    public static Database forTests() {
        var given = System.getenv("PORTAL_TEST_DB_URL");
        if (given != null && !given.isBlank()) return new Database(given, () -> {});
        if (DockerClientFactory.instance().isDockerAvailable()) {
            var container = new PostgreSQLContainer("postgres:18");
            container.start();
            return prepared(container.getJdbcUrl(), container.getUsername(), container.getPassword(), container::stop);
        }
        return embedded(EmbeddedPostgres.builder());
    }

    /** For the try-out run: in a folder, which is emptied first unless its content is to be kept. */
    static Database in(Path folder, boolean keep) throws IOException {
        endServerLeftIn(folder);
        if (!keep) FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        return embedded(
                EmbeddedPostgres.builder().setDataDirectory(folder.toFile()).setCleanDataDirectory(false));
    }

    /** What the portal needs to be told, as its operator would tell it. */
    public Map<String, String> settings(String mailUrl) {
        return Map.of(
                "PORTAL_DB_URL", url,
                "PORTAL_DB_USER", APPLICATION,
                "PORTAL_DB_PASSWORD", PASSWORD,
                "PORTAL_DB_OWNER_USER", OWNER,
                "PORTAL_DB_OWNER_PASSWORD", PASSWORD,
                "PORTAL_MAIL_URL", mailUrl,
                "PORTAL_PUBLIC_URL", "http://localhost:" + System.getenv().getOrDefault("SERVER_PORT", "8080"));
    }

    /** As the owner, for tests that look behind the application's rights. */
    public java.sql.Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, OWNER, PASSWORD);
    }

    @Override
    public void close() {
        stop.run();
    }

    private static Database embedded(EmbeddedPostgres.Builder builder) {
        try {
            var server = builder.setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start();
            return prepared(server.getJdbcUrl("postgres", "postgres"), "postgres", "", () -> close(server));
        } catch (IOException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not start", e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database prepared(String adminUrl, String user, String password, Runnable stop) {
        try (var connection = DriverManager.getConnection(adminUrl, user, password);
                var statement = connection.createStatement()) {
            try (var known = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (known.next()) return new Database(urlOf(adminUrl), stop);
            }
            statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
            statement.execute("create role " + APPLICATION + " login password '" + PASSWORD + "'");
            statement.execute("create database " + NAME + " owner " + OWNER
                    + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'nb-NO'");
            var moment = TestClock.shown();
            if (moment.isPresent())
                statement.execute("alter database " + NAME + " set portal.moment = '" + moment.get() + "'");
            return new Database(urlOf(adminUrl), stop);
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be prepared", e);
        }
    }

    private static String urlOf(String adminUrl) {
        return adminUrl.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*.*", "$1" + NAME);
    }

    /** A run that was killed leaves its server behind, and the folder locked. */
    private static void endServerLeftIn(Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid").toFile();
        if (!file.exists()) return;
        var pid = Long.parseLong(firstLine(file).strip());
        var server = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        if (server.isEmpty()) return;
        server.get().destroy();
        try {
            server.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the PostgreSQL of an earlier run, process " + pid + ", does not end", e);
        }
    }

    private static String firstLine(File file) throws IOException {
        try (var lines = Files.lines(file.toPath())) {
            return lines.findFirst().orElseThrow();
        }
    }
}
