package no.kundeportal.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a letter was not sent.
 *
 * @param problem a few words for support; never what the server said, for that may name people
 * @param lasting trying again does not help
 */
record Failure(String problem, boolean lasting) {

    static final Failure OURS = new Failure("could not be put together", false);
    static final Failure LINK_GONE = new Failure("the link no longer holds", true);

    private static final Failure LOGIN = new Failure("the server does not accept the login", false);

    /** Codes by which a server asks for another login or a safer connection: the settings are wrong, not the letter. */
    private static final Set<Integer> ABOUT_LOGIN = Set.of(530, 534, 535, 538);

    static Failure of(MailException e) {
        var inner = e instanceof MailSendException sending ? sending.getMessageExceptions() : new Exception[0];
        // From the innermost cause on: it has the code.
        var found = of(inner != null && inner.length > 0 ? inner[0] : e);
        return found != null ? found : new Failure("the connection failed", false);
    }

    private static @Nullable Failure of(@Nullable Throwable e) {
        if (e == null) return null;
        var deeper = of(e.getCause());
        return deeper != null ? deeper : ofThisAlone(e);
    }

    private static @Nullable Failure ofThisAlone(Throwable e) {
        return switch (e) {
            case SMTPAddressFailedException refused -> answered(refused.getReturnCode());
            case SMTPSenderFailedException refused -> answered(refused.getReturnCode());
            case SMTPSendFailedException refused -> answered(refused.getReturnCode());
            case AddressException _ -> new Failure("not an e-mail address", true);
            case AuthenticationFailedException _ -> LOGIN;
            case SendFailedException refused when hasInvalid(refused) -> new Failure("not an e-mail address", true);
            case SSLException _ -> new Failure("no secure connection", false);
            case IOException _ -> new Failure("no connection", false);
            default -> null;
        };
    }

    private static boolean hasInvalid(SendFailedException refused) {
        return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
    }

    private static @Nullable Failure answered(int code) {
        if (ABOUT_LOGIN.contains(code)) return LOGIN;
        if (code >= 500 && code < 600) return new Failure("refused by the server " + code, true);
        if (code >= 400 && code < 500) return new Failure("put off by the server " + code, false);
        return null;
    }
}
