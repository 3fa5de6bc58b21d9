package borough.web;

import static java.time.temporal.ChronoUnit.DAYS;

import borough.asking.AskingExamples;
import borough.contact.AssistedPage;
import borough.council.Brand;
import borough.field.FieldExamples;
import borough.messages.PostRoomPage;
import borough.signin.SignInExamples;
import borough.staff.CasePage;
import borough.staff.OrganisationExamples;
import borough.web.SignedIn.Place;
import borough.web.Stages.Move;
import borough.web.Stages.Stage;
import borough.web.Stages.State;
import borough.website.WebsiteExamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        AskingExamples.add(all);
        SignInExamples.add(all);
        desk(all);
        OrganisationExamples.add(all);
        FieldExamples.add(all);
        problems(all);
        return all;
    }

    private static void desk(Map<String, Example> all) {
        var views =
                List.of(
                        new borough.staff.HomePage.View("Mine", "/staff/work", 12, true),
                        new borough.staff.HomePage.View(
                                "My team’s", "/staff/work?of=team", 48, false),
                        new borough.staff.HomePage.View("Late", "/staff/work?of=late", 3, false));
        all.put(
                "staff-home",
                new Example(
                        "staff/home",
                        new borough.staff.HomePage(
                                "My work", views, work(), new Paging(1, 3, "/staff/work"), null),
                        "/staff/work"));
        all.put(
                "staff-home-empty",
                new Example(
                        "staff/home",
                        new borough.staff.HomePage(
                                "My work",
                                views,
                                List.of(),
                                new Paging(1, 1, "/staff/work"),
                                "The case is closed, and Amina Khan was told."),
                        "/staff/work"));
        all.put("staff-case", new Example("staff/case", theCase(), "/staff/work/" + REFERENCE));
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
                                        new Link("Report that the crew was wrong", "/dispute"),
                                        null,
                                        new AssistedPage.Override(
                                                "waste supervisor", null, true, null))),
                        "/staff/assisted/bin"));
        all.put(
                "staff-post-room",
                new Example(
                        "messages/post-room",
                        new PostRoomPage(
                                "The post room is open",
                                "Nothing waits to be sent.",
                                faults("none"),
                                List.of(
                                        new PostRoomPage.Sent(
                                                ago(1),
                                                "text",
                                                "07700 900 982",
                                                "",
                                                "We emptied your rubbish at 9:12am. Sorry that we"
                                                        + " missed it.",
                                                Tag.good("Delivered"),
                                                null,
                                                new Link("H7K M2P QX4", "/staff/work/1")),
                                        new PostRoomPage.Sent(
                                                ago(5),
                                                "email",
                                                "grace.owusu@brookshire.example",
                                                "Your link to sign in",
                                                "Your link to sign in works once, for 15 minutes.",
                                                Tag.moving("Sent"),
                                                Tag.quiet("Came twice, taken once"),
                                                null)),
                                "/post-room?before=1",
                                true),
                        "/post-room"));
        all.put(
                "staff-post-room-closed",
                new Example(
                        "messages/post-room",
                        new PostRoomPage(
                                "The post room is closed",
                                "3 messages wait to be sent.",
                                faults("closed"),
                                List.of(),
                                null,
                                true),
                        "/post-room"));
    }

    private static List<Choice> faults(String now) {
        return Map.of("none", "Work as it should", "closed", "Be closed").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        it ->
                                it.getKey().equals(now)
                                        ? Choice.chosen(it.getKey(), it.getValue())
                                        : Choice.of(it.getKey(), it.getValue()))
                .toList();
    }

    private static List<borough.staff.HomePage.Work> work() {
        return List.of(
                work("M4P7TR2KX", "14 Mill Lane", Tag.moving("With the crew"), NOW.minus(2, DAYS)),
                work(
                        "H7KM2PQX4",
                        "17 Church Walk",
                        Tag.moving("With the crew"),
                        NOW.plusSeconds(9000)),
                work("C3RW9TK7M", "9 Orchard Close", Tag.waiting("Not emptied"), NOW.plus(1, DAYS)),
                work(
                        "X2TP4HM7R",
                        "Flat 6, Weir Court",
                        Tag.moving("With the crew"),
                        NOW.plus(2, DAYS)),
                work(
                        "K9MR3CW4P",
                        "22 Poplar Avenue",
                        Tag.moving("With the crew"),
                        NOW.plus(5, DAYS)));
    }

    private static borough.staff.HomePage.Work work(
            String reference, String where, Tag stage, Instant due) {
        return new borough.staff.HomePage.Work(
                reference, "/staff/work/" + reference, SERVICE, where, stage, due);
    }

    private static CasePage theCase() {
        return new CasePage(
                REFERENCE,
                SERVICE,
                "14 Mill Lane, AB1 2CD",
                stages(State.HERE, State.AHEAD),
                Tag.moving("With the crew"),
                DUE,
                List.of(
                        SummaryRow.of("Team", "North rounds"),
                        SummaryRow.of("On the round", "T7, crew of Dean Marsh"),
                        SummaryRow.of("Customer", "Amina Khan")),
                List.of(
                        new CasePage.Next("done", "Emptied", true, false),
                        new CasePage.Next("could not", "Not emptied", false, true)),
                List.of(Choice.of("bin seen", "Bin seen")),
                "/staff/work/" + REFERENCE,
                answers(false),
                List.of(
                        Moment.by(ago(2), "Return visit put on round T7", "Borough", "by rule"),
                        new Moment(
                                ago(2),
                                "Text sent: accepted",
                                "We will empty your rubbish at 14 Mill Lane by Thursday 26 November.",
                                null,
                                "text"),
                        Moment.by(ago(3), "Reported", "Amina Khan", "web")),
                null,
                null);
    }

    private static AssistedPage assisted(AssistedPage.Stop stop) {
        return new AssistedPage(
                new AssistedPage.Call(SERVICE, "Any household.", "phone", "/staff/assisted/bin"),
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
                new AssistedPage.HandOver("3F9A 01BC", "", null));
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
                        "unavailable",
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
