package no.kundeportal.help.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import no.kundeportal.mail.MailSettings;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The page that is shown, as something to send to somebody. */
@Component("sharing")
@InTemplates
public class Sharing {

    private static final Pattern OPEN = Pattern.compile(
            "/|/app|/sign-in|/account-requests/new|/accessibility|/privacy|/support(/manual|/(guides|questions)(/[a-z-]+)?)?");

    private final String publicUrl;
    private final Query query;

    Sharing(MailSettings settings, Query query) {
        this.publicUrl = settings.publicUrl();
        this.query = query;
    }

    /** The whole address, filter included. */
    public String address() {
        return publicUrl + query.here();
    }

    /** The one address of a page that everybody may open, whatever was asked beside it; null for all other pages. */
    public @Nullable String canonical() {
        var path = query.path();
        return OPEN.matcher(path).matches() ? publicUrl + path : null;
    }

    /** Shown where the address is pasted into a message. */
    public String picture() {
        return publicUrl + "/assets/app-icon-512.png";
    }

    /** A letter with the address in it, for browsers that know no better way. */
    public String letter(String subject) {
        return letter(subject, address());
    }

    /** The same for another address. */
    public String letter(String subject, String address) {
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(address);
    }

    /** Where a report is opened by somebody without an account. */
    public String shared(String secret) {
        return publicUrl + "/shared/" + secret;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
