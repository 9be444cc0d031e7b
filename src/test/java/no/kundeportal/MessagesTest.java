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

    /** Keys that are put together from a part and a variable. */
    private static final Pattern PUT_TOGETHER = Pattern.compile(
            "(enum|nav|nav\\.bar|nav\\.group|standing|language|theme|currency|front|error\\.403|intake\\.problem|intake\\.(bad|content|decide|fresh|take|taken)|intake\\.refusal|mail|order|invoice\\.field|(app|app\\.ios|app\\.android|Pattern.compile(|(accessibility|privacy|privacy\\.cookie|question|app"
                    + "|order\\.step|order\\.action|order\\.reason|pickup\\.field|pickup\\.event|pickup\\.next|pickup\\.dayLabel|pickup\\.cancellation|pickup\\.missed|pickup\\.request\\.accept|pickup\\.request\\.title|pickup\\.terms\\.waiting|queue\\.asked|queue\\.dialogue|pickup\\.dialogue\\.state|pickup\\.dialogue\\.title|pickup\\.dialogue\\.done|pickup\\.picture"
                    + "|pickup\\.failure|agreement\\.ordinal|agreement\\.kind|schedule\\.view|schedule\\.before|schedule\\.after|schedule\\.empty|search\\.page|task\\.filter|task\\.kind|task\\.entry|task\\.country|task\\.field|task\\.answered|statistics|statistics\\.field|analysis|insight|reports|reportFiles|NotBlank|NotNull|Pattern|typeMismatch|notice\\.title|notice\\.holiday|notice\\.(moves|tomorrow)|notice\\.about"
                    + "|country|access\\.lack|activation\\.over|password\\.over|email\\.over|codes\\.how|link\\.delivery|link\\.purpose|link\\.state|link\\.try|dispatch\\.view|dispatch\\.before|dispatch\\.after|NotEmpty"
                    + "|link\\.validity|organisationNumber\\.wrong|people\\.finding|staff\\.role|followUp|followUp\\.[a-z]+|users\\.deed|users\\.how|users\\.level)\\..+"
                    + "|NotBlank|NotNull|Size|Min|Max|DecimalMin|DecimalMax|Digits|Email|Pattern|typeMismatch");

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
                .filter(key -> !PUT_TOGETHER.matcher(key).matches())
                .filter(key -> !used.contains(key))
                .toList();
        assertThat(unused).isEmpty();
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
