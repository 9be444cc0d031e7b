package no.kundeportal.home.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the browser whose page it is, so that what a telephone keeps is shown to nobody else. Digests: the browser compares
 * them and need not know more.
 */
@Component("phone")
@InTemplates
public class Phone {

    /**
     * @param person nothing kept for one is shown to another
     * @param standing the same with the standing that was chosen: another customer's pages are other pages
     */
    public record Keeper(String person, String standing) {
        static final Keeper NOBODY = new Keeper("", "");
    }

    private final Viewers viewers;

    Phone(Viewers viewers) {
        this.viewers = viewers;
    }

    /** "person standing", or null where nothing may be kept: before sign-in, and while staff look over a shoulder. */
    public @Nullable String mark() {
        var keeper = keeper();
        return keeper == Keeper.NOBODY ? null : keeper.person() + " " + keeper.standing();
    }

    Keeper keeper() {
        return viewers.current()
                .filter(viewer -> viewer.seer() == null)
                .map(Phone::keeper)
                .orElse(Keeper.NOBODY);
    }

    private static Keeper keeper(Viewer viewer) {
        return new Keeper(
                digest(viewer.person().toString()),
                digest(viewer.person() + " " + viewer.standing().key()));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
