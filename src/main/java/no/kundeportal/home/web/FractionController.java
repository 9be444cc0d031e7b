package no.kundeportal.home.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import no.kundeportal.home.Fractions;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The viewer's own fractions, each with the way to order. */
@Controller
@Access(Right.SEE)
class FractionController {

    private final Fractions fractions;
    private final Clock clock;

    FractionController(Fractions fractions, Clock clock) {
        this.fractions = fractions;
        this.clock = clock;
    }

    @GetMapping("/fractions")
    String index(Viewer viewer, Model model) {
        var today = LocalDate.now(clock);
        var own = fractions.of(viewer, today);
        model.addAttribute("fractions", own);
        model.addAttribute("year", new Period(today.withDayOfYear(1), today));
        model.addAttribute(
                "totalKg", own.stream().map(Fractions.Fraction::kg).reduce(BigDecimal.ZERO, BigDecimal::add));
        return "home/fractions";
    }
}
