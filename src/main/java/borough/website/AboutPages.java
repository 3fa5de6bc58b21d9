package borough.website;

import borough.council.Council;
import borough.council.Councils;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import borough.web.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What every council's website must say of itself. */
@Controller
class AboutPages {
    // The day on which the pages were last checked as the statement says.
    private static final LocalDate STATEMENT_PREPARED = LocalDate.of(2026, 11, 21);

    private final Councils councils;

    AboutPages(Councils councils) {
        this.councils = councils;
    }

    @GetMapping("/contact")
    @MayUse(Who.ANYONE)
    ModelAndView contact() {
        var council = councils.current();
        return Screen.spoken(
                "website/pages/contact",
                new ContactPage(
                        council.contact().phone(),
                        hours(council),
                        Arrays.stream(council.contact().address().split(",", -1))
                                .map(String::strip)
                                .toList(),
                        council.contact().email(),
                        null));
    }

    private static ContactPage.Hours hours(Council council) {
        var hours = council.hours();
        var days = hours.days();
        return new ContactPage.Hours(
                name(days.getFirst()),
                name(days.getLast()),
                Words.time(hours.opens()),
                Words.time(hours.closes()));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    @GetMapping("/cookies")
    @MayUse(Who.ANYONE)
    ModelAndView cookies() {
        return Screen.spoken(
                "website/pages/cookies",
                new CookiesPage(
                        Stream.of(forAnybody(), forResidents(), forStaff())
                                .flatMap(List::stream)
                                .toList()));
    }

    private static List<CookiesPage.Kept> forAnybody() {
        return List.of(
                kept(
                        "borough-form",
                        "Proves that a form you send came from our own page.",
                        "Until you close the browser"),
                kept(
                        "borough-journey-…",
                        "Lets only your browser go on with what you began.",
                        "Until you close the browser"),
                kept(
                        "borough-kiosk",
                        "Tells our own kiosks from other browsers.",
                        "Until you close the browser"));
    }

    private static List<CookiesPage.Kept> forResidents() {
        return List.of(
                kept(
                        "borough-resident",
                        "Keeps you signed in to your account.",
                        "Until you close the browser"),
                kept(
                        "borough-asked",
                        "Lets a code that we sent you work in your browser only.",
                        "Half an hour"),
                kept(
                        "borough-away-…",
                        "Lets only your browser come back from signing in elsewhere.",
                        "2 hours"),
                kept(
                        "borough-device",
                        "Tells a browser you signed in with before from a new one.",
                        "400 days"));
    }

    private static List<CookiesPage.Kept> forStaff() {
        return List.of(
                kept(
                        "borough-staff",
                        "Keeps a member of staff signed in.",
                        "Until you close the browser"),
                kept("borough-passkey", "Carries a sign-in by passkey.", "A few minutes"),
                kept(
                        "borough-list",
                        "Brings a member of staff back to their last list of work.",
                        "Until you close the browser"),
                kept(
                        "borough-round, borough-light, borough-looked",
                        "Remember a crew's round, its screen, and what is new.",
                        "30 days"));
    }

    private static CookiesPage.Kept kept(String name, String purpose, String lasts) {
        return new CookiesPage.Kept(name, purpose, lasts);
    }

    @GetMapping("/accessibility-statement")
    @MayUse(Who.ANYONE)
    ModelAndView accessibility() {
        var contact = councils.current().contact();
        return Screen.spoken(
                "website/pages/accessibility-statement",
                new AccessibilityStatementPage(
                        contact.phone(),
                        contact.email(),
                        STATEMENT_PREPARED,
                        List.of(
                                "It has been checked by machines and by its makers, not yet by"
                                        + " people who use screen readers every day.")));
    }
}
