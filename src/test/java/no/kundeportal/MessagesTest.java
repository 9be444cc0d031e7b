package no.kundeportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the interface: whole in three languages, all of them used, none missing. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");

    /** What stands before the last parts of keys that are put together from a value. */
    private static final Set<String> PUT_TOGETHER = Set.of(
            "address.postalCode",
            "access.lack",
            "accessibility",
            "activation.over",
            "agreement.kind",
            "agreement.ordinal",
            "analysis",
            "app",
            "app.android",
            "app.ios",
            "codes.how",
            "country",
            "currency",
            "dispatch.after",
            "dispatch.before",
            "dispatch.declared",
            "dispatch.view",
            "email.over",
            "enum",
            "error.403",
            "followUp",
            "front",
            "guide",
            "insight",
            "intake.bad",
            "intake.content",
            "intake.decide",
            "intake.fresh",
            "intake.problem",
            "intake.refusal",
            "intake.take",
            "intake.taken",
            "invoice.field",
            "language",
            "link.delivery",
            "link.purpose",
            "link.state",
            "link.try",
            "link.validity",
            "mail",
            "manual.chapter",
            "manual.part",
            "nav",
            "nav.bar",
            "nav.group",
            "notice.about",
            "notice.holiday",
            "notice.moves",
            "notice.title",
            "notice.tomorrow",
            "order",
            "order.action",
            "order.reason",
            "order.step",
            "organisationNumber.wrong",
            "password.over",
            "people.finding",
            "pickup.cancellation",
            "pickup.dayLabel",
            "pickup.declaration.by",
            "pickup.dialogue.done",
            "pickup.dialogue.state",
            "pickup.dialogue.title",
            "pickup.event",
            "pickup.failure",
            "pickup.field",
            "pickup.missed",
            "pickup.next",
            "pickup.picture",
            "pickup.request.accept",
            "pickup.request.title",
            "pickup.terms.waiting",
            "privacy",
            "privacy.cookie",
            "project.earlierRules",
            "project.event",
            "project.field",
            "question",
            "queue.asked",
            "queue.dialogue",
            "reportFiles",
            "reports",
            "schedule.after",
            "schedule.before",
            "schedule.empty",
            "schedule.view",
            "search.page",
            "shared.amounts",
            "staff.role",
            "standing",
            "statistics",
            "statistics.field",
            "task.answered",
            "task.entry",
            "task.field",
            "task.filter",
            "task.kind",
            "task.queue",
            "theme",
            "users.deed",
            "users.how",
            "users.level");

    /** Keys that the validation asks for by the name of the constraint. */
    private static final Set<String> CONSTRAINTS = Set.of(
            "DecimalMax",
            "DecimalMin",
            "Digits",
            "Email",
            "Max",
            "Min",
            "NotBlank",
            "NotEmpty",
            "NotNull",
            "Pattern",
            "Size",
            "typeMismatch");

    @Test
    void areTheSameKeysInEveryLanguage() throws IOException {
        for (var bundle : bundles()) {
            var bokmal = load(bundle, "").keySet();
            assertThat(load(bundle, "_en").keySet()).as(bundle).isEqualTo(bokmal);
            assertThat(load(bundle, "_sv").keySet()).as(bundle).isEqualTo(bokmal);
        }
    }

    @Test
    void haveTheSamePlaceholdersInEveryLanguage() throws IOException {
        for (var bundle : bundles()) {
            var bokmal = load(bundle, "");
            for (var language : List.of("_en", "_sv")) {
                load(bundle, language)
                        .forEach((key, words) -> assertThat(placeholders(words))
                                .as(key + language)
                                .isEqualTo(placeholders(bokmal.get(key))));
            }
        }
    }

    @Test
    void areWordsAndNotEmpty() throws IOException {
        for (var bundle : bundles()) {
            for (var language : List.of("", "_en", "_sv")) {
                load(bundle, language)
                        .forEach((key, words) ->
                                assertThat(words).as(key + language).isNotBlank());
            }
        }
    }

    @Test
    void standInTheOrderOfTheirKeys() throws IOException {
        for (var bundle : bundles()) {
            var keys = Files.readAllLines(MESSAGES.resolve(bundle + ".properties")).stream()
                    .map(line -> line.split(" = ")[0])
                    .toList();
            assertThat(keys).as(bundle).isSorted();
        }
    }

    @Test
    void areAllThereForTheTemplates() throws IOException {
        var known = allKeys();
        var missing = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".html")) {
            var keys = Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]|messages\\.msg\\('([a-zA-Z0-9.]+)'[,)]")
                    .matcher(Files.readString(template));
            while (keys.find()) {
                var key = keys.group(1) != null ? keys.group(1) : keys.group(2);
                if (!known.contains(key)) missing.add(key + " in " + template.getFileName());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void areAllUsed() throws IOException {
        var text = new StringBuilder();
        for (var file : files(TEMPLATES, ".html")) text.append(Files.readString(file));
        for (var file : files(SOURCES, ".java")) text.append(Files.readString(file));
        var used = text.toString();
        var unused = allKeys().stream()
                .filter(key -> !isPutTogether(key))
                .filter(key -> !used.contains(key))
                .toList();
        assertThat(unused).isEmpty();
    }

    private static boolean isPutTogether(String key) {
        for (var end = key.indexOf('.'); end > 0; end = key.indexOf('.', end + 1))
            if (PUT_TOGETHER.contains(key.substring(0, end))) return true;
        var dot = key.indexOf('.');
        return CONSTRAINTS.contains(dot < 0 ? key : key.substring(0, dot));
    }

    private static Set<String> allKeys() throws IOException {
        var keys = new TreeSet<String>();
        for (var bundle : bundles()) keys.addAll(load(bundle, "").keySet());
        return keys;
    }

    private static List<String> bundles() throws IOException {
        return files(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.contains("_"))
                .toList();
    }

    private static Map<String, String> load(String bundle, String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle + language + ".properties"))) {
            properties.load(reader);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }

    private static Set<String> placeholders(String words) {
        var found = Pattern.compile("\\{(\\d)").matcher(words);
        var numbers = new ArrayList<String>();
        while (found.find()) numbers.add(found.group(1));
        return Set.copyOf(numbers);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
