package borough.bindays;

import static borough.web.Examples.addresses;
import static borough.web.Examples.day;

import borough.web.Examples.Example;
import borough.web.Fault;
import borough.web.Link;
import java.util.List;
import java.util.Map;

/** The pages of bin days with believable things on them. */
public final class BinDayExamples {
    private static final BinDayPage.Picture RUBBISH =
            new BinDayPage.Picture("wheeled-bin", "#3a3d40", "Rubbish");
    private static final BinDayPage.Picture FOOD =
            new BinDayPage.Picture("caddy", "#2f7d32", "Food waste");
    private static final BinDayPage.Picture SACKS =
            new BinDayPage.Picture("sack", "#1d63b8", "Recycling");
    private static final List<Link> NEW_HOME =
            List.of(
                    new Link(
                            "Tell us about a home without bin collections",
                            "/services/add-home-to-bin-round"));

    private BinDayExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put("bins-find", find(null, List.of()));
        all.put(
                "bins-find-fault",
                find(new Fault("bins", "Check the postcode, like AB1 2CD"), NEW_HOME));
        all.put(
                "bins-find-choose",
                new Example(
                        "bindays/find",
                        new BinFindPage("AB1 2CD", null, addresses(), List.of()),
                        "/bins"));
        all.put("bins-calendar", calendar());
        all.put(
                "bins-none",
                new Example(
                        "bindays/calendar",
                        new BinDayPage(
                                "40 Station Road, Brookham, AB1 1JK",
                                List.of(),
                                List.of(),
                                List.of(),
                                links(null, NEW_HOME)),
                        "/bins/900000005"));
    }

    private static Example find(Fault fault, List<Link> offers) {
        return new Example("bindays/find", new BinFindPage("", fault, List.of(), offers), "/bins");
    }

    private static Example calendar() {
        return new Example(
                "bindays/calendar",
                new BinDayPage(
                        "14 Mill Lane, Brookham, AB1 2CD",
                        List.of("The crew is out today.", "It has not reached your street yet."),
                        List.of(
                                new BinDayPage.Next(RUBBISH, "black wheeled bin", day(0), null),
                                new BinDayPage.Next(FOOD, "green caddy", day(1), day(0)),
                                new BinDayPage.Next(SACKS, "blue sacks", day(7), null)),
                        List.of(
                                new BinDayPage.Month(
                                        "November 2026",
                                        List.of(
                                                new BinDayPage.Day(
                                                        "Tue 24", List.of(RUBBISH, FOOD), null))),
                                new BinDayPage.Month(
                                        "December 2026",
                                        List.of(
                                                new BinDayPage.Day("Tue 1", List.of(SACKS), null),
                                                new BinDayPage.Day(
                                                        "Tue 29", List.of(FOOD), "Mon 28 Dec")))),
                        links(
                                "webcal://localhost/bins/900000001.ics?garden=yes",
                                List.of(
                                        new Link(
                                                "Report a missed bin",
                                                "/services/report-missed-bin")))),
                "/bins/900000001");
    }

    private static BinDayPage.Links links(String withGarden, List<Link> offers) {
        return new BinDayPage.Links(
                "webcal://localhost/bins/900000001.ics", "/bins/900000001.ics", withGarden, offers);
    }
}
