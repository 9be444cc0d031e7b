package no.kundeportal.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How near texts come to what somebody typed: whole words, parts of long words, and words with a letter wrong. The few dozen
 * texts of the portal are compared in memory: an index in the database would be a second copy of words that come with each
 * release.
 */
public final class Likeness {

    /** @param name what it is called and what else people call it; counts more than the rest */
    public record Text(String name, String rest) {}

    /** Below this a word is taken for another one: "tømeplan" is near "tømmeplan", "hente" is not near "rente". */
    private static final double NEAR = 0.5;

    /** So much of what was asked must be found. */
    private static final double ENOUGH = 0.55;

    private static final double OF_THE_REST = 0.6;

    /** What is so much further away than the best is not what was meant. */
    private static final double BESIDE_THE_BEST = 0.75;

    /** Says nothing about what is asked. */
    private static final Set<String> SMALL = new HashSet<>(wordsOf("""
            og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha hvordan
            hva hvor når hvem kan vil skal får for fra du dere a an the to of in on is it how what where when who can do does my
            we our you not and att och är jag hur vad var när vem ska ni inte"""));

    private final List<String> asked;

    public Likeness(String asked) {
        var words = wordsOf(asked);
        var telling = words.stream().filter(word -> !SMALL.contains(word)).toList();
        this.asked = telling.isEmpty() ? words : telling;
    }

    /** The nearest first; those that are not near at all are left out. */
    public <T> List<T> nearest(List<T> all, Function<T, Text> text, int most) {
        record Scored<T>(T each, double score) {}
        if (asked.isEmpty()) return List.of();
        var scored = all.stream()
                .map(each -> new Scored<>(each, of(text.apply(each))))
                .filter(each -> each.score() >= ENOUGH)
                .sorted(Comparator.comparingDouble((ToDoubleFunction<Scored<T>>) Scored::score)
                        .reversed())
                .toList();
        if (scored.isEmpty()) return List.of();
        var best = scored.getFirst().score();
        return scored.stream()
                .filter(each -> each.score() >= BESIDE_THE_BEST * best)
                .limit(most)
                .map(Scored::each)
                .toList();
    }

    /** Between nothing and one: the mean over what was asked. */
    double of(Text text) {
        var name = wordsOf(text.name());
        var rest = wordsOf(text.rest());
        return asked.stream()
                .mapToDouble(word -> Math.max(best(word, name), OF_THE_REST * best(word, rest)))
                .average()
                .orElse(0);
    }

    private static double best(String word, List<String> known) {
        return known.stream().mapToDouble(each -> alike(word, each)).max().orElse(0);
    }

    /** One for the same word, a little less for a part of a longer one, less still for one with a letter wrong. */
    private static double alike(String word, String known) {
        if (word.equals(known)) return 1;
        if (word.length() >= 3 && known.contains(word)) return 0.9;
        // "avbestille" has "bestille" in it and means the opposite.
        if (known.length() >= 4 && word.contains(known)) return 0.7;
        if (word.length() < 4) return 0;
        if (isSwapped(word, known)) return 0.8;
        var likeness = sharedTriples(word, known);
        return likeness < NEAR ? 0 : likeness;
    }

    /** "fakutra": the same letters in another order, which leaves few runs in common. People get the first one right. */
    private static boolean isSwapped(String word, String known) {
        return word.length() == known.length()
                && word.charAt(0) == known.charAt(0)
                && Arrays.equals(
                        word.chars().sorted().toArray(), known.chars().sorted().toArray());
    }

    /** What two words share of their runs of three letters. The first letters count as runs too: people get them right. */
    private static double sharedTriples(String one, String other) {
        var left = triplesOf(one);
        var right = triplesOf(other);
        var shared = new HashSet<>(left);
        shared.retainAll(right);
        return 2.0 * shared.size() / (left.size() + right.size());
    }

    private static Set<String> triplesOf(String word) {
        var padded = "  " + word + " ";
        var triples = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) triples.add(padded.substring(i, i + 3));
        return triples;
    }

    private static List<String> wordsOf(String text) {
        var words = new ArrayList<>(Arrays.asList(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}-]+", " ")
                .strip()
                .split(" ")));
        words.removeIf(String::isEmpty);
        return words.size() > 20 && text.length() <= 100 ? words.subList(0, 20) : words;
    }
}
