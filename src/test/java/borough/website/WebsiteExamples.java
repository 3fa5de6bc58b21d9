package borough.website;

import static borough.web.Examples.BINS;
import static borough.web.Examples.SERVICE;
import static borough.web.Examples.addresses;
import static borough.web.Examples.day;

import borough.web.Examples.Example;
import borough.web.Fault;
import borough.web.Link;
import borough.web.Notice;
import borough.web.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The public pages with believable things on them. */
public final class WebsiteExamples {
    private WebsiteExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put("home", new Example("website/home", home(HomePage.BinDay.notAsked()), "/"));
        all.put(
                "home-bins",
                new Example(
                        "website/home",
                        home(
                                new HomePage.BinDay(
                                        "AB1 2CD",
                                        null,
                                        List.of(),
                                        new HomePage.Answer(
                                                "14 Mill Lane, AB1 2CD",
                                                List.of(
                                                        new HomePage.Collected("Rubbish", day(0)),
                                                        new HomePage.Collected("Food", day(1)),
                                                        new HomePage.Collected(
                                                                "Recycling", day(7))),
                                                "/bins/100000000114"))),
                        "/"));
        all.put(
                "home-choose",
                new Example(
                        "website/home",
                        home(new HomePage.BinDay("AB1 2CD", null, addresses(), null)),
                        "/"));
        all.put(
                "home-fault",
                new Example(
                        "website/home",
                        home(
                                new HomePage.BinDay(
                                        "AB9",
                                        new Fault("bins", "Enter a whole postcode, like AB1 2CD"),
                                        List.of(),
                                        null)),
                        "/"));
        all.put(
                "service-area",
                new Example(
                        "website/service-area",
                        new ServiceAreaPage(
                                BINS.text(),
                                "When we collect, what goes in which bin, and what to do when we"
                                        + " miss one.",
                                services()),
                        "/areas/bins"));
        all.put("services", new Example("website/services", letters(), "/services"));
        all.put(
                "search",
                new Example(
                        "website/search",
                        new SearchPage("bin", services(), new Paging(2, 9, "/search?q=bin")),
                        "/search"));
        all.put(
                "search-nothing",
                new Example(
                        "website/search",
                        new SearchPage(
                                "<script>alert(1)</script>",
                                List.of(),
                                new Paging(1, 1, "/search")),
                        "/search"));
        all.put(
                "contact",
                new Example(
                        "website/contact",
                        new ContactPage(
                                "01632 960 100",
                                new ContactPage.Hours("Monday", "Friday", "9am", "5pm"),
                                List.of("Brookshire House", "1 Market Square", "AB1 1AA"),
                                "hello@brookshire.example",
                                "01632 960 999"),
                        "/contact"));
        all.put(
                "cookies",
                new Example(
                        "website/cookies",
                        new CookiesPage(
                                List.of(
                                        new CookiesPage.Kept(
                                                "session",
                                                "Keeps your answers while you fill in a form",
                                                "Until you close the browser"),
                                        new CookiesPage.Kept(
                                                "light",
                                                "Remembers whether a tablet is in the dark",
                                                "1 year"))),
                        "/cookies"));
        all.put(
                "accessibility-statement",
                new Example(
                        "website/accessibility-statement",
                        new AccessibilityStatementPage(
                                "01632 960 100",
                                "access@brookshire.example",
                                LocalDate.of(2026, 11, 2),
                                List.of()),
                        "/accessibility-statement"));
    }

    private static HomePage home(HomePage.BinDay bins) {
        return new HomePage(
                List.of(
                        new ServiceLink(
                                "Report a missed bin",
                                "/report-missed-bin",
                                "We come back for it within 2 working days."),
                        new ServiceLink(
                                "Pay council tax", "/pay", "See your balance, pay or spread it."),
                        new ServiceLink(
                                "Moving home", "/moving", "Tell us once, we tell the rest."),
                        new ServiceLink(
                                "Report a problem in the street",
                                "/street",
                                "Dumped waste, graffiti, a broken bench."),
                        new ServiceLink(
                                "Get help with money",
                                "/help",
                                "Council tax support, crisis help, benefits."),
                        new ServiceLink(
                                "Comment on a plan", "/planning", "See what is planned near you.")),
                bins,
                List.of(
                        new Notice(
                                "Bins at Christmas",
                                "Rounds move by a day from Monday 28 December.",
                                "Until Saturday 2 January 2027",
                                "/christmas",
                                false),
                        new Notice(
                                "Flood warning on the lower Brook",
                                "Sandbags can be had from the depot from 8am.",
                                "Since 6am today",
                                null,
                                true)),
                Stream.of(
                                "Bin collections and containers",
                                "Council tax",
                                "Housing benefit and council tax support",
                                "Homelessness and housing advice",
                                "Street cleaning and fly-tipping",
                                "Planning",
                                "Parking",
                                "Noise, nuisance, pests and animals",
                                "Elections and democracy",
                                "Parks, pitches and allotments",
                                "Cemeteries and bereavement",
                                "Business rates")
                        .map(name -> new Link(name, "/areas/x"))
                        .toList());
    }

    private static List<ServiceLink> services() {
        return List.of(
                new ServiceLink(
                        "Check your bin day", "/bin-day", "What we collect at your home and when."),
                new ServiceLink(
                        SERVICE,
                        "/report-missed-bin",
                        "Tell us we did not empty your bin, and we will come back for it."),
                new ServiceLink(
                        "Ask for a new bin",
                        "/request-bin",
                        "When yours is lost, stolen or broken."),
                new ServiceLink(
                        "Help putting your bin out",
                        "/assisted",
                        "For people who cannot move a bin, with nobody at home who can."));
    }

    private static ServicesPage letters() {
        return new ServicesPage(
                List.of(
                        new ServicesPage.Letter(
                                "A",
                                List.of(
                                        new Link("Abandoned vehicle", "/a"),
                                        new Link("Allotments", "/b"))),
                        new ServicesPage.Letter(
                                "B",
                                List.of(
                                        new Link("Bin day", "/c"),
                                        new Link("Bulky waste collection", "/d"),
                                        new Link("Burial", "/e"))),
                        new ServicesPage.Letter("M", List.of(new Link(SERVICE, "/f"))),
                        new ServicesPage.Letter("W", List.of(new Link("Weddings", "/g")))));
    }
}
