package no.kundeportal.account.web;

import java.util.List;
import java.util.Map;
import no.kundeportal.account.Invitation;
import no.kundeportal.account.Person;
import no.kundeportal.document.QrCode;
import no.kundeportal.mail.MailSettings;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page with codes on slips to print. It is an answer and not an address of its own, since a code is shown only once. */
@Component
class Codes {

    /** @param qr the drawing that leads to the same page as the code */
    public record Slip(String name, String code, String qr) {}

    private final Words words;
    private final String publicUrl;

    Codes(Words words, MailSettings settings) {
        this.words = words;
        this.publicUrl = settings.publicUrl();
    }

    /** @param back where the person goes on */
    String forPassword(Person person, String code, String back, Model model) {
        return page(
                "password",
                List.of(slip(person.name() + " (" + person.userId() + ")", code, "/password-resets/")),
                back,
                model);
    }

    String forInvitations(Map<Invitation, String> codes, String back, Model model) {
        var slips = codes.entrySet().stream()
                .map(each -> slip(each.getKey().name(), each.getValue(), "/activation/"))
                .toList();
        return page("invitation", slips, back, model);
    }

    String forInvitation(String name, String code, String back, Model model) {
        return page("invitation", List.of(slip(name, code, "/activation/")), back, model);
    }

    private Slip slip(String name, String code, String path) {
        return new Slip(name, code, QrCode.svg(publicUrl + path + code, words.of("codes.qr", name)));
    }

    private String page(String kind, List<Slip> slips, String back, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("slips", slips);
        model.addAttribute("back", back);
        model.addAttribute("address", publicUrl + "/sign-in-help");
        return "account/codes";
    }
}
