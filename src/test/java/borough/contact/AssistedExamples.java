package borough.contact;

import static borough.web.Examples.SERVICE;
import static borough.web.Examples.addresses;
import static borough.web.Examples.asked;

import borough.web.Choice;
import borough.web.Examples.Example;
import borough.web.Link;
import borough.web.SummaryRow;
import java.util.List;
import java.util.Map;

/** An adviser walks a service with a caller, with believable things on the page. */
public final class AssistedExamples {
    private AssistedExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put(
                "staff-assisted",
                new Example("contact/assisted", assisted(null), "/staff/assisted/bin"));
        all.put(
                "staff-assisted-refused",
                new Example(
                        "contact/assisted",
                        assisted(
                                new AssistedPage.Stop(
                                        "We can’t do this now",
                                        "Our crew recorded that the bin was not out.",
                                        new AssistedPage.Onward(
                                                new Link(
                                                        "Report that the crew was wrong",
                                                        "/staff/assisted/on/dispute"),
                                                true,
                                                new Link("Report noise", "/staff/assisted/back")),
                                        null,
                                        false,
                                        new AssistedPage.Override(
                                                "waste supervisor", null, true, null))),
                        "/staff/assisted/bin"));
    }

    private static AssistedPage assisted(AssistedPage.Stop stop) {
        return new AssistedPage(
                new AssistedPage.Call(SERVICE, "Any household.", "By phone", "/staff/assisted/bin"),
                List.of(
                        asked("address", "property", "Which property is it?", addresses()),
                        asked(
                                "bins",
                                "some of",
                                "What did we miss?",
                                List.of(
                                        Choice.chosen("rubbish", "Rubbish"),
                                        Choice.of("recycling", "Recycling"))),
                        asked("out", "yes or no", "Was it out by 7am?", List.of()),
                        asked("mobile", "phone", "Mobile number", List.of())),
                stop,
                null,
                List.of(
                        SummaryRow.of("Which property is it?", "14 Mill Lane"),
                        SummaryRow.of("What did we miss?", "Rubbish")),
                new AssistedPage.HandOver("3F9A 01BC", "", null),
                List.of(),
                List.of("Warning: Go there with two people"));
    }
}
