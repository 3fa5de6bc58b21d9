package borough.web;

import borough.asking.AskingExamples;
import borough.bindays.BinDayExamples;
import borough.bookings.BookingExamples;
import borough.casework.CaseExamples;
import borough.contact.AssistedExamples;
import borough.council.Brand;
import borough.entrydesk.EntryExamples;
import borough.field.FieldExamples;
import borough.field.RoundExamples;
import borough.overload.Again;
import borough.overload.UnavailablePage;
import borough.postroom.PostRoomExamples;
import borough.printroom.PrintRoomExamples;
import borough.registers.RegisterExamples;
import borough.signin.SignInExamples;
import borough.staff.OrganisationExamples;
import borough.web.SignedIn.Place;
import borough.web.Stages.Move;
import borough.web.Stages.Stage;
import borough.web.Stages.State;
import borough.website.WebsiteExamples;
import borough.worklists.WorkExamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every page with believable things on it, as Brookshire would show it. */
public final class Examples {

    /** A template and the record it is given; a page with none is given only its frame. */
    public record Example(String template, Object it, String path) {}

    static final Brand BROOKSHIRE = new Brand("#0f4a44", "#a5420c");
    static final Brand FERNMOOR = new Brand("#4d2c63", "#2f6b1f");
    public static final Instant NOW = Instant.parse("2026-11-24T13:40:00Z");

    public static final String SERVICE = "Report a missed bin";
    public static final String REFERENCE = "H7KM2PQX4";
    public static final Link BINS = new Link("Bin collections and containers", "/areas/bins");
    public static final Instant DUE = Instant.parse("2026-11-26T17:00:00Z");

    private Examples() {}

    static Frame frame(Example example) {
        var signedIn =
                example.path().startsWith("/staff") || example.template().equals("web/gallery");
        return new Frame(
                "Brookshire Council",
                "brookshire",
                "1",
                new Frame.Csrf("_csrf", "made-up-token"),
                signedIn ? grace() : null,
                true,
                NOW,
                example.path(),
                "en",
                null,
                null);
    }

    static SignedIn grace() {
        return new SignedIn(
                "Grace Owusu",
                "Waste adviser",
                List.of(
                        new Place("My work", "/staff/work", 12),
                        new Place("Take a call", "/staff/assisted", 0),
                        new Place("Rounds", "/staff/rounds", 0),
                        new Place("Departments", "/staff/departments", 0),
                        new Place("People", "/staff/people", 0),
                        new Place("Post room", "/staff/post-room", 3)));
    }

    static Map<String, Example> all() {
        var all = new LinkedHashMap<String, Example>();
        WebsiteExamples.add(all);
        BinDayExamples.add(all);
        ExamplesOfContact.add(all);
        AskingExamples.add(all);
        SignInExamples.add(all);
        WorkExamples.add(all);
        CaseExamples.add(all);
        AssistedExamples.add(all);
        PostRoomExamples.add(all);
        PrintRoomExamples.add(all);
        RoundExamples.add(all);
        BookingExamples.add(all);
        EntryExamples.add(all);
        RegisterExamples.add(all);
        OrganisationExamples.add(all);
        FieldExamples.add(all);
        problems(all);
        return all;
    }

    public static Asked asked(String key, String type, String words, List<Choice> from) {
        return new Asked(
                key,
                type,
                words,
                null,
                false,
                from,
                new Asked.Given(Map.of("postcode", "AB1 2CD")),
                null);
    }

    private static void problems(Map<String, Example> all) {
        var again = new Again("/services/tell-us", Map.of("comment", List.of("The crew came.")));
        var away = new UnavailablePage(true, Optional.of(again), "01632 960 100");
        all.put("unavailable", new Example("overload/unavailable", away, "/error"));
        all.put("gallery", new Example("web/gallery", null, "/staff/gallery"));
        for (var name :
                List.of(
                        "not-found",
                        "forbidden",
                        "gone-wrong",
                        "too-many",
                        "expired",
                        "superseded",
                        "too-large",
                        "wrong-host")) {
            all.put(
                    name,
                    new Example(
                            "web/" + name, new ProblemPage("7F3-K2M", "01632 960 100"), "/error"));
        }
    }

    public static Stages stages(State crew, State emptied) {
        return new Stages(
                List.of(
                        new Stage("sent", "Sent", State.DONE),
                        new Stage("crew", "With the crew", crew),
                        new Stage("emptied", "Emptied", emptied),
                        new Stage(
                                "not",
                                "Not emptied",
                                emptied == State.HERE ? State.SKIPPED : State.AHEAD)),
                List.of(
                        new Move("sent", "crew"),
                        new Move("crew", "emptied"),
                        new Move("crew", "not")));
    }

    public static List<Step> next() {
        return List.of(
                new Step("The crew gets your report at once.", null),
                new Step("They come back and empty the bin.", "By Thursday 26 November"),
                new Step("We text you when it is done.", null));
    }

    public static List<SummaryRow> answers(boolean change) {
        var href = change ? "/report-missed-bin/x" : null;
        return List.of(
                new SummaryRow("Property", List.of("14 Mill Lane", "AB1 2CD"), href),
                new SummaryRow("What we missed", List.of("Rubbish"), href),
                new SummaryRow("Out by 7am with the lid closed", List.of("Yes"), href),
                new SummaryRow("Mobile number", List.of("07700 900 982"), href));
    }

    public static List<Choice> addresses() {
        return List.of(
                Choice.of("900000001", "14 Mill Lane"),
                Choice.of("900000002", "16 Mill Lane"),
                Choice.of("900000009", "18 Mill Lane"),
                Choice.of("none", "I cannot find my address in the list"));
    }

    public static LocalDate day(int later) {
        return LocalDate.of(2026, 11, 24).plusDays(later);
    }

    public static Instant ago(int hours) {
        return NOW.minusSeconds(hours * 3600L);
    }
}
