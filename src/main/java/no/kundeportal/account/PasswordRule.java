package no.kundeportal.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.kundeportal.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Which passwords may be chosen, after NIST SP 800-63B-4: long, because the password is the only factor; of any
 * characters, because demands for digits and signs only make people write {@code Sommer2026!}; not one that is guessed.
 */
@Component
class PasswordRule {

    static final int LEAST_CHARACTERS = 15;

    /** What bcrypt takes. It would ignore the rest, so a longer password is refused instead of being cut. */
    static final int MOST_BYTES = 72;

    /**
     * Against a stolen hash a graphics card tries some thousand guesses a second: a hundred million take it hours, these
     * weeks. It is also where the estimator's own scale ends. Three common words in a row stay below it.
     */
    private static final double LEAST_GUESSES = 1e10;

    /**
     * The estimator tries every reading of signs that look like letters, which takes it some seconds for 72 of them. What
     * this many characters are worth, the whole password is worth as well.
     */
    private static final int MOST_ESTIMATED = 40;

    /** The commonest first, in lower case. The estimator knows English only. */
    private static final List<String> NORDIC = List.of("""
            passord lösenord hemmelig hemligt hemlig sommer sommar vinter høst höst vår velkommen välkommen
            jegelskerdeg jagälskardig elskerdeg älskling elskling skatt kjæreste mamma pappa bestemor fotball fotboll
            norge sverige danmark norsk svensk oslo bergen trondheim stavanger stockholm göteborg malmö
            heihei hejhej hei hej hallo hallå abc123 test bruker användare konto innlogging inloggning adgang adgangskode
            kodeord kodord byttmeg bytteut endremeg nyttpassord mittpassord mittlösenord jobb arbeid arbete kontor firma
            mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag torsdag lördag söndag
            januar februar mars april mai juni juli august september oktober november desember december
            hund katt hest fisk bil båt hytte solskinn solsken jul påske midtsommer midsommar
            avfall søppel sopor renovasjon gjenvinning återvinning container henting hämtning kundeportal portal admin
            qwertyuiopå asdfghjkløæ asdfghjklöä""".split("\\s+"));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Left out for a second look: the estimator takes a hyphen between two words for a word that it does not know. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_.,-]+");

    private final Zxcvbn estimator;

    PasswordRule() {
        try {
            estimator = new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("nordic", NORDIC))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param ownWords what others know of the person: user ID, name, organisation
     * @throws Refusal at the field, saying what to do
     */
    void require(String field, String password, List<String> ownWords) {
        var text = normalised(password);
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            throw Refusal.of(field, "password.tooLong", MOST_BYTES);
        if (text.codePointCount(0, text.length()) < LEAST_CHARACTERS)
            throw Refusal.of(field, "password.tooShort", LEAST_CHARACTERS);
        var start = text.substring(0, Math.min(MOST_ESTIMATED, text.length()));
        var words = withParts(ownWords);
        if (guesses(start, words) < LEAST_GUESSES
                || guesses(SEPARATORS.matcher(start).replaceAll(""), words) < LEAST_GUESSES)
            throw Refusal.of(field, "password.common");
    }

    private double guesses(String text, List<String> ownWords) {
        return estimator.measure(text, ownWords).getGuesses();
    }

    /**
     * The form that is checked and hashed. One keyboard sends å as one character, another as a with a ring after it: the
     * same password on both, but other bytes, so that its owner could not sign in from the telephone.
     */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** "fjordbygg-admin" is guessed as a whole, and "fjordbygg" as well. Two letters, as in AS and AB, are no hint. */
    private static List<String> withParts(List<String> ownWords) {
        return ownWords.stream()
                .map(word -> normalised(word).toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.concat(Stream.of(word), BETWEEN_WORDS.splitAsStream(word)))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }
}
